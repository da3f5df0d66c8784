import { inPage } from '../core/strings/en/in-page';
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

/**
 * How a page stands, as its relay knows it. needs-reload: the page ran before the relay did, so that the page may hear
 * of picks first. paused: the user wants nothing held on this site for a while.
 */
const presences = ['guarded', 'paused', 'needs-reload', 'not-here'] as const;
export type Presence = (typeof presences)[number];

/** relay → background: how the page I am in stands. Once for each document in a tab, and when that changes. */
export interface PresenceMessage {
  readonly type: 'whereless/presence';
  readonly presence: Presence;
  /**
   * The first word of a new document, answered as `untilWhenPaused`; later ones repeat it, and take nothing back that was
   * said since.
   */
  readonly first: boolean;
}

/** Whether a message that `parsePresence` took is the first word of a new document. */
export function isFirstPresence(data: unknown): boolean {
  return isRecord(data) && data['first'] === true;
}

export function parsePresence(data: unknown): Presence | null {
  if (!isRecord(data) || data['type'] !== 'whereless/presence') return null;
  return presences.find((presence) => presence === data['presence']) ?? null;
}

/** background → every relay: permissions were taken back; is your site still guarded? */
export const permissionsChanged = 'whereless/permissions-changed';

/** relay → background: may this extension still be on my page? Answered with a boolean. */
export const amIGuarded = 'whereless/am-i-guarded';

/** relay → background: what is the sentence for this key, in the user's language? Answered with it. */
export interface SayInPage {
  readonly type: 'whereless/say';
  readonly key: keyof typeof inPage;
}

export function parseSayInPage(data: unknown): SayInPage | null {
  if (!isRecord(data) || data['type'] !== 'whereless/say') return null;
  const { key } = data;
  return typeof key === 'string' && Object.hasOwn(inPage, key) ? (data as unknown as SayInPage) : null;
}

/** popup → every relay: a pause began or ended; ask whether it is your site's. */
export const pausesChanged = 'whereless/pauses-changed';

/** relay → background: until when is my tab's site paused? Answered with milliseconds since 1970, or null. */
export const untilWhenPaused = 'whereless/until-when-paused';

/** background → relay of a tab's page: a picture was sent that nobody reviewed; `stopped` when it was not let out. */
export interface AlarmMessage {
  readonly type: 'whereless/alarm';
  readonly stopped: boolean;
}

export function isAlarm(data: unknown): data is AlarmMessage {
  return isRecord(data) && data['type'] === 'whereless/alarm' && typeof data['stopped'] === 'boolean';
}

export function parseToBackground(data: unknown): ToBackground | null {
  if (!isRecord(data)) return null;
  const { type, nonce } = data;
  if (type !== 'nonce/register' && type !== 'nonce/claim') return null;
  return typeof nonce === 'string' && nonce.length === 36 ? { type, nonce } : null;
}

/** popup and background → relay of a tab, answered with a PresenceMessage. */
export const areYouThere = 'whereless/are-you-there';
