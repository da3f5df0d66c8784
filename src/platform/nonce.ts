import { browser } from 'wxt/browser';
import type { ToBackground } from '../bridge/background-link';

/** Asks the background, once, whether a relay in this tab announced this nonce. */
export async function claimNonce(nonce: string): Promise<boolean> {
  const answer: unknown = await browser.runtime.sendMessage({ type: 'nonce/claim', nonce } satisfies ToBackground);
  return answer === true;
}
