import { describe, expect, it } from 'vitest';
import { migrated, settingsVersion } from '../../src/core/settings/migrate';
import { asPreferences, defaultPreferences } from '../../src/core/settings/preferences';
import { defaultSettings, readSettingsFile, writeSettingsFile } from '../../src/core/settings/settings-file';
import type { KeptSettings } from '../../src/core/settings/settings-file';
import { weakenings } from '../../src/core/settings/weaker';

describe('settings of an older version', () => {
  it('keep the wishes for the sites of Meta, each for its own', () => {
    const stored = { profile: 'hidden', wishes: { everywhere: {}, sites: { meta: { clock: 'quiet' }, x: {} } } };
    const next = migrated(stored);
    const own = { clock: 'quiet' };
    expect(next).toEqual({
      version: settingsVersion,
      profile: 'hidden',
      wishes: { everywhere: {}, sites: { facebook: own, instagram: own, threads: own, messenger: own, x: {} } },
    });
    expect(migrated(next ?? {})).toBeNull();
  });

  it('are left alone when they are damaged, or newer', () => {
    expect(migrated({ wishes: 7 })).toEqual({ wishes: 7, version: settingsVersion });
    expect(migrated({ version: settingsVersion + 1 })).toBeNull();
  });
});

describe('a file of settings', () => {
  const settings: KeptSettings = {
    profile: 'hidden',
    wishes: { everywhere: { clock: 'quiet' }, sites: { x: { rug: 'always' } } },
    off: ['*://*.x.com/*'],
    preferences: {
      language: 'fr',
      fill: 'fringe',
      fileNames: 'kept',
      credit: true,
      everyFace: true,
      discreet: true,
      counter: true,
    },
  };

  it('brings back what was written', () => {
    expect(readSettingsFile(writeSettingsFile(settings))).toEqual({ ok: true, value: settings });
  });

  it.each(['', '{}', '[]', 'null', '{"whereless":"settings","version":1,"profile":"none"}'])('is none: %j', (text) => {
    expect(readSettingsFile(text).ok).toBe(false);
  });

  it('without preferences, as older versions wrote it, has those of the installation', () => {
    const read = readSettingsFile('{"whereless":"settings","version":1,"profile":"light"}');
    expect(read).toMatchObject({ ok: true, value: { profile: 'light', preferences: defaultPreferences } });
    expect(asPreferences({ fill: 'blur', language: 'de', discreet: 1 })).toEqual(defaultPreferences);
  });

  it('of a newer version is refused', () => {
    const text = writeSettingsFile(settings).replace(`"version": ${settingsVersion}`, '"version": 999');
    expect(readSettingsFile(text)).toMatchObject({ ok: false, reason: { key: 'settings.import.newer' } });
  });
});

describe('what protects less', () => {
  it('is nothing when protection stays or rises', () => {
    expect(weakenings(defaultSettings, defaultSettings)).toEqual([]);
    expect(weakenings(defaultSettings, { ...defaultSettings, profile: 'hidden' })).toEqual([]);
    const always: KeptSettings = { ...defaultSettings, wishes: { everywhere: { clock: 'always' }, sites: {} } };
    expect(weakenings(defaultSettings, always)).toEqual([]);
  });

  it('is named, each once', () => {
    const now: KeptSettings = {
      ...defaultSettings,
      profile: 'hidden',
      wishes: { everywhere: {}, sites: { x: { rug: 'always' } } },
      off: [],
      preferences: { ...defaultPreferences, everyFace: true },
    };
    const next: KeptSettings = {
      profile: 'light',
      wishes: { everywhere: { clock: 'quiet' }, sites: {} },
      off: ['*://*.x.com/*'],
      preferences: { ...defaultPreferences, fileNames: 'kept', credit: true },
    };
    expect(weakenings(now, next)).toEqual([
      { what: 'profile', to: 'light' },
      { what: 'kind', kind: 'clock', siteId: null },
      { what: 'kind', kind: 'rug', siteId: 'x' },
      { what: 'site', host: 'x.com' },
      { what: 'names' },
      { what: 'credit' },
      { what: 'faces' },
    ]);
    expect(weakenings(defaultSettings, { ...defaultSettings, preferences: now.preferences })).toEqual([]);
  });
});
