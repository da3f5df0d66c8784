import { browser } from 'wxt/browser';
import type { Announcement } from '../bridge/background-link';
import { sha256Hex } from './sha256';

/** A background that does not answer must not keep the files: the alarm is the second line, not the first. */
const waitAtMostMs = 2_000;

/** Tells the background what is about to go on, so that the alarm knows it when the page sends it. Never rejects. */
export async function announce(files: readonly File[], original: boolean): Promise<void> {
  const telling = async (): Promise<void> => {
    const digests: string[] = [];
    for (const file of files) digests.push(await sha256Hex(await file.arrayBuffer()));
    await browser.runtime.sendMessage({ type: 'sent/announce', digests, original } satisfies Announcement);
  };
  const waiting = new Promise<void>((resolve) => {
    setTimeout(resolve, waitAtMostMs);
  });
  await Promise.race([telling().catch(() => undefined), waiting]);
}
