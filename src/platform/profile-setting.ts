import { browser } from 'wxt/browser';
import type { Profile } from '../core/check/report';
import { profiles } from '../core/check/report';

/** The profile as it was stored; what is missing or damaged counts as the default. */
export function asProfile(value: unknown): Profile {
  return profiles.find((profile) => profile === value) ?? 'careful';
}

/** Tells of every later change of the profile, wherever it was made. */
export function onProfileChange(listener: (profile: Profile) => void): void {
  browser.storage.local.onChanged.addListener((changes: Record<string, { readonly newValue?: unknown }>) => {
    if ('profile' in changes) listener(asProfile(changes['profile'].newValue));
  });
}

/** Calls back with the user's profile now and whenever it changes. All that a guarded page's relay needs to know. */
export function watchProfile(use: (profile: Profile) => void): void {
  const read = (): void => {
    void browser.storage.local
      .get('profile')
      .catch((): Record<string, unknown> => ({}))
      .then((stored: Record<string, unknown>) => {
        use(asProfile(stored['profile']));
      });
  };
  browser.storage.onChanged.addListener((changes) => {
    if ('profile' in changes) read();
  });
  read();
}
