import { isRecord } from './shape';

/** Messages to the background, from content scripts and extension pages; each is answered with a boolean. */
export type ToBackground =
  /** relay: a frame I am about to open will show this nonce. */
  | { readonly type: 'nonce/register'; readonly nonce: string }
  /** frame: did a relay in my tab register this nonce? Answered true once. */
  | { readonly type: 'nonce/claim'; readonly nonce: string };

/** frame → background: these files go on now, by a verdict or as the user said. */
export interface Announcement {
  readonly type: 'sent/announce';
  /** SHA-256 in hexadecimal digits, one for each file. */
  readonly digests: readonly string[];
  /** The user chose to send an original. */
  readonly original: boolean;
}

export function parseAnnouncement(data: unknown): Announcement | null {
  if (!isRecord(data)) return null;
  const { type, digests, original } = data;
  if (type !== 'sent/announce' || typeof original !== 'boolean' || !Array.isArray(digests)) return null;
  return digests.every((digest) => typeof digest === 'string' && digest.length === 64)
    ? { type, digests: digests as string[], original }
    : null;
}

/** relay → background: the page I am in is guarded. Once for each document in a tab, and when a page comes back. */
export const hereIAm = 'whereless/here-i-am';

/** background → relay of a tab's page: a picture was sent that nobody reviewed; `stopped` when it was not let out. */
export interface AlarmMessage {
  readonly type: 'whereless/alarm';
  readonly stopped: boolean;
}

export function parseAlarm(data: unknown): AlarmMessage | null {
  if (!isRecord(data) || data['type'] !== 'whereless/alarm' || typeof data['stopped'] !== 'boolean') return null;
  return { type: 'whereless/alarm', stopped: data['stopped'] };
}

export function parseToBackground(data: unknown): ToBackground | null {
  if (!isRecord(data)) return null;
  const { type, nonce } = data;
  if (type !== 'nonce/register' && type !== 'nonce/claim') return null;
  return typeof nonce === 'string' && nonce.length === 36 ? { type, nonce } : null;
}

/** popup → relay of the current tab, answered with `true` by a page that is guarded. */
export const areYouThere = 'whereless/are-you-there';
