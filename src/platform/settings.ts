import { browser } from 'wxt/browser';
import type { Profile } from '../core/check/report';
import { asWishes, type Wishes } from '../core/policy/wishes';
import { pickLocale } from '../core/strings/locale';
import type { Locale } from '../core/strings/locale';
import { asProfile } from './profile-setting';

export interface Settings {
  readonly profile: Profile;
  readonly locale: Locale;
  /** The user's own settings per kind and site. */
  readonly wishes: Wishes;
}

/** The user's settings; what is missing or damaged counts as the default. */
export async function readSettings(): Promise<Settings> {
  const stored: Record<string, unknown> = await browser.storage.local.get(['profile', 'wishes']).catch(() => ({}));
  return {
    profile: asProfile(stored['profile']),
    locale: pickLocale(navigator.languages),
    wishes: asWishes(stored['wishes']),
  };
}

/** Keeps the profile for every check from now on. Rejects when the browser's storage refuses. */
export async function writeProfile(profile: Profile): Promise<void> {
  await browser.storage.local.set({ profile });
}

/** Keeps the user's own settings for every check from now on. Rejects when the browser's storage refuses. */
export async function writeWishes(wishes: Wishes): Promise<void> {
  await browser.storage.local.set({ wishes });
}
