import { browser } from 'wxt/browser';
import { areYouThere, hereIAm, parseAlarm } from '../bridge/background-link';
import type { ToBackground } from '../bridge/background-link';

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

export async function registerNonce(nonce: string): Promise<boolean> {
  const answer: unknown = await browser.runtime.sendMessage({ type: 'nonce/register', nonce } satisfies ToBackground);
  return answer === true;
}

/** Answers the popup that this page is guarded. */
export function onAreYouThere(): void {
  browser.runtime.onMessage.addListener((message: unknown, _sender, respond: (answer: unknown) => void) => {
    if (message === areYouThere) respond(true);
    return undefined;
  });
}

/** Tells the background that this page is guarded, for the toolbar. */
export function sayHere(): void {
  void browser.runtime.sendMessage(hereIAm).catch(() => undefined);
}

/** Calls back when a picture that nobody reviewed left this page, or was stopped. */
export function onAlarm(use: (stopped: boolean) => void): void {
  browser.runtime.onMessage.addListener((message: unknown) => {
    const alarm = parseAlarm(message);
    if (alarm) use(alarm.stopped);
    return undefined;
  });
}
