import { isRecord } from './shape';

/** Messages to the background, from content scripts and extension pages; each is answered with a boolean. */
export type ToBackground =
  /** relay: a frame I am about to open will show this nonce. */
  | { readonly type: 'nonce/register'; readonly nonce: string }
  /** frame: did a relay in my tab register this nonce? Answered true once. */
  | { readonly type: 'nonce/claim'; readonly nonce: string };

export function parseToBackground(data: unknown): ToBackground | null {
  if (!isRecord(data)) return null;
  const { type, nonce } = data;
  if (type !== 'nonce/register' && type !== 'nonce/claim') return null;
  return typeof nonce === 'string' && nonce.length === 36 ? { type, nonce } : null;
}

/** popup → relay of the current tab, answered with `true` by a page that is guarded. */
export const areYouThere = 'whereless/are-you-there';
