import { browser } from 'wxt/browser';
import type { Profile } from '../core/check/report';
import { profiles } from '../core/check/report';
import { asWishes, type Wishes } from '../core/policy/wishes';
import { pickLocale } from '../core/strings/locale';
import type { Locale } from '../core/strings/locale';

export interface Settings {
  readonly profile: Profile;
  readonly locale: Locale;
  /** The user's own settings per kind and site. */
  readonly wishes: Wishes;
}

function asProfile(value: unknown): Profile {
  return profiles.find((profile) => profile === value) ?? 'careful';
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

/** Tells of every later change of the profile, wherever it was made. */
export function onProfileChange(listener: (profile: Profile) => void): void {
  browser.storage.local.onChanged.addListener((changes: Record<string, { readonly newValue?: unknown }>) => {
    if ('profile' in changes) listener(asProfile(changes['profile'].newValue));
  });
}

/** Calls back with the user's profile now and whenever it changes. */
export function watchProfile(use: (profile: Profile) => void): void {
  const read = (): void => {
    void readSettings().then(({ profile }) => {
      use(profile);
    });
  };
  browser.storage.onChanged.addListener((changes) => {
    if ('profile' in changes) read();
  });
  read();
}
