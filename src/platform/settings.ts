import { browser } from 'wxt/browser';
import { profiles, type Profile } from '../core/check/report';
import { protectsLess } from '../core/policy/profile-order';
import { asWishes, type Wishes } from '../core/policy/wishes';
import { asPreferences, type Preferences } from '../core/settings/preferences';
import type { Locale } from '../core/strings/locale';
import { localeOf } from './preferences';
import { asProfile } from './profile-setting';

export interface Settings {
  readonly profile: Profile;
  readonly locale: Locale;
  readonly preferences: Preferences;
  /** The user's own settings per kind and site. */
  readonly wishes: Wishes;
}

/** The user's settings; what is missing or damaged counts as the default. Never rejects. */
export async function readSettings(): Promise<Settings> {
  // Storage throws at once when the extension is gone.
  const stored: Record<string, unknown> = await Promise.resolve()
    .then(() => browser.storage.local.get(['profile', 'wishes', 'preferences']))
    .catch(() => ({}));
  const preferences = asPreferences(stored['preferences']);
  return {
    profile: asProfile(stored['profile']),
    locale: localeOf(preferences),
    preferences,
    wishes: asWishes(stored['wishes']),
  };
}

/** Keeps the profile that the user chose for every check from now on. Rejects when the browser's storage refuses. */
export async function writeProfile(profile: Profile): Promise<void> {
  await browser.storage.local.set({ profile, chosenProfile: profile });
}

/**
 * The more careful profile that the user last chose; null when what is in force is as careful. A file of settings and a
 * policy change what is in force, not what was chosen.
 */
export async function readLostProfile(): Promise<Profile | null> {
  const stored: Record<string, unknown> = await browser.storage.local
    .get(['profile', 'chosenProfile'])
    .catch(() => ({}));
  const chosen = profiles.find((profile) => profile === stored['chosenProfile']);
  return chosen !== undefined && protectsLess(asProfile(stored['profile']), chosen) ? chosen : null;
}

/** Keeps the user's own settings for every check from now on. Rejects when the browser's storage refuses. */
export async function writeWishes(wishes: Wishes): Promise<void> {
  await browser.storage.local.set({ wishes });
}
