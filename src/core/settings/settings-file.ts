import type { Profile } from '../check/report';
import { profiles } from '../check/report';
import { asWishes, type Wishes } from '../policy/wishes';
import { fail, ok, type Result } from '../result';
import { asPreferences, defaultPreferences, type Preferences } from './preferences';
import { migrated, settingsVersion } from './migrate';

/** Everything that a file of settings holds. Which sites the browser permits is the browser's, and not in it. */
export interface KeptSettings {
  readonly profile: Profile;
  readonly wishes: Wishes;
  /** Match patterns of the sites that were taken back. */
  readonly off: readonly string[];
  readonly preferences: Preferences;
}

export const defaultSettings: KeptSettings = {
  profile: 'careful',
  wishes: asWishes(null),
  off: [],
  preferences: defaultPreferences,
};

/** The text of a file with these settings. */
export function writeSettingsFile(settings: KeptSettings): string {
  return `${JSON.stringify({ whereless: 'settings', version: settingsVersion, ...settings }, null, 2)}\n`;
}

/** The settings in a file's text. Fails for what is no such file, and for one of a newer version. */
export function readSettingsFile(text: string): Result<KeptSettings> {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return fail('settings.import.unreadable');
  }
  if (typeof file !== 'object' || file === null || !('whereless' in file) || file.whereless !== 'settings') {
    return fail('settings.import.unreadable');
  }
  const stored = file as Readonly<Record<string, unknown>>;
  if (typeof stored['version'] !== 'number' || stored['version'] > settingsVersion)
    return fail('settings.import.newer');
  const { profile, wishes, off, preferences } = { ...stored, ...migrated(stored) } as Readonly<Record<string, unknown>>;
  const known = profiles.find((each) => each === profile);
  if (known === undefined) return fail('settings.import.unreadable');
  const patterns = Array.isArray(off) ? off.filter((each): each is string => typeof each === 'string') : [];
  return ok({ profile: known, wishes: asWishes(wishes), off: patterns, preferences: asPreferences(preferences) });
}
