import { browser } from 'wxt/browser';
import { areYouThere } from '../bridge/background-link';
import type { ToBackground } from '../bridge/background-link';

/** Address of the review frame; null once this extension was removed, disabled or updated under a living page. */
export function frameUrl(): string | null {
  try {
    return browser.runtime.id ? browser.runtime.getURL('/review.html') : null;
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
