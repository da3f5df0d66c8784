import { browser } from 'wxt/browser';
import type { Profile } from '../core/check/report';
import { profiles } from '../core/check/report';
import { pickLocale } from '../core/strings/locale';
import type { Locale } from '../core/strings/locale';

export interface Settings {
  readonly profile: Profile;
  readonly locale: Locale;
}

function isProfile(value: unknown): value is Profile {
  return (profiles as readonly unknown[]).includes(value);
}

/** The user's settings; what is missing or damaged counts as the default. */
export async function readSettings(): Promise<Settings> {
  const stored: Record<string, unknown> = await browser.storage.local.get('profile').catch(() => ({}));
  const profile = stored['profile'];
  return { profile: isProfile(profile) ? profile : 'careful', locale: pickLocale(navigator.languages) };
}
