import { browser } from 'wxt/browser';
import { asLastResult, type LastResult } from '../core/check/last-result';

const key = 'last-result';

/** Keeps the summary of the last check until the browser is closed: session storage is never on the disk. Never rejects. */
export async function keepLastResult(result: LastResult): Promise<void> {
  await browser.storage.session.set({ [key]: result }).catch(() => undefined);
}

/** null when there was no check since the browser was opened. */
export async function readLastResult(): Promise<LastResult | null> {
  const stored: Record<string, unknown> = await browser.storage.session.get(key).catch(() => ({}));
  return asLastResult(stored[key]);
}

export async function forgetLastResult(): Promise<void> {
  await browser.storage.session.remove(key);
}
