import { browser } from 'wxt/browser';
import { parseToBackground } from '../bridge/background-link';

/** A frame opens within moments; an older nonce is of no use to anybody but a page that kept it. */
const validForMs = 60_000;

interface Entry {
  readonly tab: number;
  readonly until: number;
}

/**
 * Background side of the frame's authentication: a relay registers a nonce, the frame in the same tab claims it once.
 * Kept in session storage, since a service worker may be ended between the two.
 */
export function keepNonces(): void {
  const keyOf = (nonce: string): string => `nonce:${nonce}`;

  const register = async (nonce: string, tab: number): Promise<boolean> => {
    const entry: Entry = { tab, until: Date.now() + validForMs };
    await browser.storage.session.set({ [keyOf(nonce)]: entry });
    return true;
  };

  const claim = async (nonce: string, tab: number): Promise<boolean> => {
    const key = keyOf(nonce);
    const stored: Record<string, unknown> = await browser.storage.session.get(key);
    await browser.storage.session.remove(key);
    const entry = stored[key] as Entry | undefined;
    return entry?.tab === tab && entry.until > Date.now();
  };

  browser.runtime.onMessage.addListener((data: unknown, sender, respond: (answer: boolean) => void) => {
    const message = parseToBackground(data);
    const tab = sender.tab?.id;
    if (!message || tab === undefined || sender.id !== browser.runtime.id) return undefined;
    const work = message.type === 'nonce/register' ? register(message.nonce, tab) : claim(message.nonce, tab);
    void work.catch(() => false).then(respond);
    // Keeps the channel open for the answer.
    return true;
  });
}
