import { browser } from 'wxt/browser';
import type { ToHostKeeper } from '../../bridge/host-link';

/** Starting the host's document takes moments; a background that does not answer at all must not keep a photo. */
const waitAtMostMs = 10_000;

/** Has the background start the host, if need be; null when there is none to be had. */
export async function askForTurn(turn: string): Promise<string | null> {
  const tooLate = new Promise<null>((resolve) => {
    setTimeout(resolve, waitAtMostMs, null);
  });
  const asked: Promise<unknown> = browser.runtime.sendMessage({ type: 'host/open', turn } satisfies ToHostKeeper);
  const answer = await Promise.race([asked.catch(() => null), tooLate]);
  return typeof answer === 'string' ? answer : null;
}
