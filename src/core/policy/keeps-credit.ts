import type { Profile } from '../check/report';
import type { Preferences } from '../settings/preferences';

/** Whether who made a photo, and whose it is, stay in its file: as the user likes it, never for who must not be found. */
export function keepsCredit(choice: { readonly profile: Profile; readonly preferences: Preferences }): boolean {
  return choice.preferences.credit && choice.profile !== 'hidden';
}
