import { browser } from 'wxt/browser';
import { asPreferences, type Preferences } from '../core/settings/preferences';
import { pickLocale, type Locale } from '../core/strings/locale';

const key = 'preferences';

/** How the user likes things done. Never rejects. */
export async function readPreferences(): Promise<Preferences> {
  const stored: Record<string, unknown> = await browser.storage.local.get(key).catch(() => ({}));
  return asPreferences(stored[key]);
}

/** Rejects when the browser's storage refuses. */
export async function writePreferences(preferences: Preferences): Promise<void> {
  await browser.storage.local.set({ [key]: preferences });
}

/** Calls back whenever one was changed. */
export function onPreferencesChange(use: () => void): void {
  browser.storage.local.onChanged.addListener((changes: Record<string, unknown>) => {
    if (key in changes) use();
  });
}

/** The language of everything that is said: the user's choice, else the browser's. */
export function localeOf({ language }: Preferences): Locale {
  return language === 'auto' ? pickLocale(navigator.languages) : language;
}

export async function readLocale(): Promise<Locale> {
  return localeOf(await readPreferences());
}
