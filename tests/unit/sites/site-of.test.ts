import { describe, expect, it } from 'vitest';
import { isWithin } from '../../../src/core/sites/match-pattern';
import { sites } from '../../../src/sites/registry';
import { siteOf } from '../../../src/sites/site-of';

describe('the hosts that uploads of a site go to', () => {
  it('are decided for each site', () => {
    for (const { id, uploadsGo, uploadHosts, matches } of sites) {
      expect(uploadHosts.length > 0, id).toBe(uploadsGo === 'elsewhere');
      for (const pattern of uploadHosts) expect(isWithin(pattern, matches), `${id}: ${pattern}`).toBe(false);
    }
    expect(sites.filter(({ uploadsGo }) => uploadsGo === 'not-known').length).toBeLessThanOrEqual(14);
    // What is asked for at the installation must not grow with them.
    expect(sites.filter(({ atInstall }) => atInstall)).toHaveLength(12);
  });
});

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
