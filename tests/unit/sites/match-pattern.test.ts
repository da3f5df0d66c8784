import { describe, expect, it } from 'vitest';
import { everywhere, isOn, isWithin } from '../../../src/core/sites/match-pattern';
import { scriptPlaces } from '../../../src/core/sites/site-scripts';
import { hostOfTyped } from '../../../src/core/sites/typed-address';
import { recogniseSoftware } from '../../../src/core/sites/recognise-software';

describe('match patterns', () => {
  it('take in a host, or everything below a domain', () => {
    expect(isOn(['*://*.example.org/*'], 'https://a.b.example.org/x')).toBe(true);
    expect(isOn(['*://*.example.org/*'], 'https://example.org/')).toBe(true);
    expect(isOn(['*://*.example.org/*'], 'https://notexample.org/')).toBe(false);
    expect(isOn(['http://localhost/*'], 'http://localhost:8080/')).toBe(true);
    expect(isOn([everywhere], 'about:blank')).toBe(false);
    expect(isOn([everywhere], null)).toBe(false);
  });

  it('lie within others', () => {
    expect(isWithin('*://a.example.org/*', ['*://*.example.org/*'])).toBe(true);
    expect(isWithin('*://*.a.example.org/*', ['*://*.example.org/*'])).toBe(true);
    expect(isWithin('*://*.example.org/*', ['*://a.example.org/*'])).toBe(false);
    expect(isWithin('*://*.example.org/*', ['<all_urls>'])).toBe(true);
    expect(isWithin(everywhere, ['*://*.example.org/*'])).toBe(false);
  });
});

describe('where hooks are registered', () => {
  const inManifest = ['*://*.x.com/*'];
  const uploadHosts = ['*://media.example.net/*'];

  it('is what was added, and neither what the manifest has nor hosts for uploads', () => {
    const granted = [...inManifest, ...uploadHosts, '*://forum.example.org/*'];
    expect(scriptPlaces({ granted, inManifest, uploadHosts, off: [] })?.matches).toEqual(['*://forum.example.org/*']);
    expect(scriptPlaces({ granted: inManifest, inManifest, uploadHosts, off: [] })).toBeNull();
  });

  it('is everywhere but there, and not where the user took it back', () => {
    const granted = [...inManifest, everywhere];
    const off = ['*://*.example.com/*'];
    const places = scriptPlaces({ granted, inManifest, uploadHosts, off });
    expect(places).toEqual({ matches: [everywhere], excludeMatches: ['*://*.x.com/*', '*://*.example.com/*'] });
  });
});

describe('an address as it is typed', () => {
  it.each([
    ['forum.example.org', 'forum.example.org'],
    [' https://Forum.Example.org:8443/topic/1?x=2 ', 'forum.example.org'],
    ['forum', null],
    ['two words.org', null],
    ['ftp://example.org', null],
    ['javascript:alert(1)', null],
    ['', null],
  ])('%j is %j', (typed, host) => {
    expect(hostOfTyped(typed)).toBe(host);
  });
});

describe('the software of a page', () => {
  const nothing = { generator: null, applicationName: null, selectors: [] };

  it('is known by what the page says of itself', () => {
    expect(recogniseSoftware({ ...nothing, generator: 'Mastodon 4.4' })).toBe('Mastodon');
    expect(recogniseSoftware({ ...nothing, selectors: ['#data-discourse-setup'] })).toBe('Discourse');
    expect(recogniseSoftware({ ...nothing, applicationName: 'Misskey' })).toBe('Misskey');
    expect(recogniseSoftware({ ...nothing, generator: 'A page about Mastodon' })).toBeNull();
    expect(recogniseSoftware(nothing)).toBeNull();
  });
});
