import type { Profile } from '../check/report';

/** From the least to the most protection. */
export const profilesByProtection: readonly Profile[] = ['light', 'careful', 'hidden'];

/** Whether `next` protects less than `now`: such a change is made only after the user has read what gets weaker. */
export function protectsLess(next: Profile, now: Profile): boolean {
  return profilesByProtection.indexOf(next) < profilesByProtection.indexOf(now);
}
