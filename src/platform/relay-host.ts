import { browser } from 'wxt/browser';
import { areYouThere, isAlarm } from '../bridge/background-link';
import type { Presence, PresenceMessage, SayInPage } from '../bridge/background-link';
import { tellBackground } from './tell-background';

/** Where the review frame is, and the origin its document will have. */
export interface FrameAddress {
  readonly url: string;
  readonly origin: string;
}

/** null once this extension was removed, disabled or updated under a living page. */
export function frameAddress(): FrameAddress | null {
  try {
    const { id } = browser.runtime;
    if (!id) return null;
    const url = browser.runtime.getURL('/review.html');
    const { protocol, origin } = new URL(url);
    // Chrome's dynamic address redirects to the extension's own origin; Firefox has only the one.
    return { url, origin: protocol === 'chrome-extension:' ? `chrome-extension://${id}` : origin };
  } catch {
    return null;
  }
}

/** False when the background can't be reached or can't keep it. Never rejects. */
export async function registerNonce(nonce: string): Promise<boolean> {
  return (await tellBackground({ type: 'nonce/register', nonce })) === true;
}

/** The sentence for a key, as the background says it; null when nobody is there any more. Never rejects. */
export async function inPageText(key: SayInPage['key']): Promise<string | null> {
  const text = await tellBackground({ type: 'whereless/say', key });
  return typeof text === 'string' ? text : null;
}

/** Answers the popup and the background how this page stands. */
export function onAreYouThere(presence: () => Presence): void {
  browser.runtime.onMessage.addListener((message: unknown, _sender, respond: (answer: unknown) => void) => {
    if (message === areYouThere)
      respond({ type: 'whereless/presence', presence: presence(), first: false } satisfies PresenceMessage);
    return undefined;
  });
}

/** Tells the background how this page stands, for the toolbar. To the first word it answers until when the site is paused. */
export function sayPresence(presence: Presence, first: boolean): Promise<unknown> {
  return tellBackground({ type: 'whereless/presence', presence, first });
}

/** Has the look host load its models. */
export function sayPhotoForeseen(): void {
  void tellBackground({ type: 'host/warm' });
}

/** Calls back when a picture that nobody reviewed left this page, or was stopped. */
export function onAlarm(use: (stopped: boolean) => void): void {
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (isAlarm(message)) use(message.stopped);
    return undefined;
  });
}
