import { describe, expect, it } from 'vitest';
import { sites } from '../../../src/sites/registry';
import { siteOf } from '../../../src/sites/site-of';

describe('the site of a page', () => {
  it('is known by its host, with everything below', () => {
    expect(siteOf(sites, 'https://www.instagram.com/p/1/')?.id).toBe('instagram');
    expect(siteOf(sites, 'https://facebook.com/')?.id).toBe('facebook');
  });

  it('is none for a host that only looks like it, and for no address', () => {
    expect(siteOf(sites, 'https://notfacebook.com/')).toBeNull();
    expect(siteOf(sites, 'https://facebook.com.example.org/')).toBeNull();
    expect(siteOf(sites, 'about:blank')).toBeNull();
    expect(siteOf(sites, null)).toBeNull();
  });
});
