import { browser } from 'wxt/browser';
import { parseCheckEnded } from '../bridge/check-ended';
import { asLastResult, type LastResult } from '../core/check/last-result';
import { tellBackground } from './tell-background';

const key = 'last-result';

/**
 * Keeps the summary of the last check until the browser is closed: session storage is never on the disk. Through the
 * background: in Firefox frames in pages have no session storage. Never rejects.
 */
export async function keepLastResult(result: LastResult): Promise<void> {
  await tellBackground({ type: 'whereless/check-ended', result });
}

/** Background side of it. Scripts in pages keep nothing, only documents of the extension. */
export function keepLastResults(): void {
  browser.runtime.onMessage.addListener((data: unknown, sender, respond: (answer: boolean) => void) => {
    const result = parseCheckEnded(data);
    if (!result || sender.url?.startsWith(`${location.origin}/`) !== true) return undefined;
    void browser.storage.session
      .set({ [key]: result })
      .then(
        () => true,
        () => false,
      )
      .then(respond);
    return true;
  });
}

/** null when there was no check since the browser was opened. */
export async function readLastResult(): Promise<LastResult | null> {
  const stored: Record<string, unknown> = await browser.storage.session.get(key).catch(() => ({}));
  return asLastResult(stored[key]);
}

export async function forgetLastResult(): Promise<void> {
  await browser.storage.session.remove(key);
}
