import { describe, expect, it } from 'vitest';
import { asManagedPolicy } from '../../src/core/settings/managed-policy';
import type { ManagedPolicy } from '../../src/core/settings/managed-policy';
import { defaultSettings } from '../../src/core/settings/settings-file';
import type { KeptSettings } from '../../src/core/settings/settings-file';
import { asPolicyWants, raisedBy } from '../../src/core/settings/under-policy';
import { weakenings } from '../../src/core/settings/weaker';
import { patternsOfNamed } from '../../src/sites/named';

const policyOf = (managed: Readonly<Record<string, unknown>>): ManagedPolicy | null =>
  asManagedPolicy(managed, patternsOfNamed);

function given(managed: Readonly<Record<string, unknown>>): ManagedPolicy {
  const policy = policyOf(managed);
  if (policy === null) throw new Error('This is no policy');
  return policy;
}

describe('a policy', () => {
  it('is none when nothing in it is understood', () => {
    expect(policyOf({})).toBeNull();
    expect(policyOf({ profile: 'none', kinds: { dragon: 'always' }, sites: 'x', sitesLeftOut: ['?', 7] })).toBeNull();
  });

  it('names sites by their id, their host, or all at once', () => {
    expect(given({ sites: ['whatsapp', 'forum.example.org', 'nonsense'] }).sites).toEqual([
      ...patternsOfNamed('whatsapp'),
      '*://forum.example.org/*',
    ]);
    expect(patternsOfNamed('whatsapp').length).toBeGreaterThan(1);
    expect(given({ sites: ['everywhere'] }).sites).toEqual(['*://*/*']);
  });
});

describe('settings under a policy', () => {
  const strict: KeptSettings = {
    ...defaultSettings,
    profile: 'hidden',
    wishes: { everywhere: { clock: 'always' }, sites: { x: { clock: 'quiet', rug: 'always' } } },
    off: ['*://*.facebook.com/*'],
  };

  it('are raised, in everything that it raises', () => {
    const policy = given({ profile: 'careful', kinds: { clock: 'always', rug: 'always' }, sites: ['facebook'] });
    expect(raisedBy({ ...defaultSettings, profile: 'light' }, policy)).toEqual({
      ...defaultSettings,
      profile: 'careful',
      wishes: { everywhere: { clock: 'always', rug: 'always' }, sites: {} },
      off: [],
    });
    expect(raisedBy(strict, policy)).toEqual({
      ...strict,
      profile: 'hidden',
      wishes: { everywhere: { clock: 'always', rug: 'always' }, sites: { x: { clock: 'always', rug: 'always' } } },
      off: [],
    });
  });

  it('are lowered in nothing before the user agreed, and then in exactly what was read', () => {
    const policy = given({ profile: 'light', kinds: { clock: 'quiet' }, sitesLeftOut: ['intranet.example.org'] });
    expect(raisedBy(strict, policy)).toEqual(strict);
    expect(weakenings(strict, raisedBy(strict, policy))).toEqual([]);
    const lowered = asPolicyWants(strict, policy);
    expect(weakenings(strict, lowered)).toEqual([
      { what: 'profile', to: 'light' },
      { what: 'kind', kind: 'clock', siteId: null },
      { what: 'site', host: 'intranet.example.org' },
    ]);
    expect(weakenings(lowered, asPolicyWants(lowered, policy))).toEqual([]);
    expect(raisedBy(lowered, policy)).toEqual(lowered);
  });

  it('keep no name in photos where the policy says so, and keep one only once the user agreed', () => {
    const keeping: KeptSettings = {
      ...defaultSettings,
      preferences: { ...defaultSettings.preferences, credit: true },
    };
    expect(raisedBy(keeping, given({ credit: 'removed' }))).toEqual(defaultSettings);
    expect(asPolicyWants(keeping, given({ credit: 'removed' }))).toEqual(defaultSettings);
    const keep = given({ credit: 'kept' });
    expect(raisedBy(defaultSettings, keep)).toEqual(defaultSettings);
    expect(asPolicyWants(defaultSettings, keep)).toEqual(keeping);
    expect(weakenings(defaultSettings, keeping)).toEqual([{ what: 'credit' }]);
    expect(policyOf({ credit: true })).toBeNull();
  });
});
