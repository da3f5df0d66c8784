import { browser } from 'wxt/browser';
import { parseAnnouncement } from '../bridge/background-link';

const digestKey = (digest: string): string => `sent:${digest}`;
const tabKey = (tab: number): string => `reviewed:${String(tab)}`;

interface TabEntry {
  /** Something was reviewed in this tab. */
  readonly reviewed: boolean;
  /** The user sent an original from this tab. */
  readonly original: boolean;
}

/**
 * Background side of the alarm's memory: digests of what went on after a verdict, and which tabs it was in. In session
 * storage: never on the disk, gone with the browser.
 */
export function keepSentFiles(): void {
  browser.runtime.onMessage.addListener((data: unknown, sender, respond: (answer: boolean) => void) => {
    const message = parseAnnouncement(data);
    const tab = sender.tab?.id;
    if (!message || tab === undefined || sender.id !== browser.runtime.id) return undefined;
    const keep = async (): Promise<boolean> => {
      const before = await tabEntry(tab);
      const entry: TabEntry = { reviewed: true, original: before.original || message.original };
      const digests = message.digests.map((digest) => [digestKey(digest), true] as const);
      await browser.storage.session.set({ [tabKey(tab)]: entry, ...Object.fromEntries(digests) });
      return true;
    };
    void keep()
      .catch(() => false)
      .then(respond);
    return true;
  });
}

export async function wasSent(digest: string): Promise<boolean> {
  const key = digestKey(digest);
  const stored: Record<string, unknown> = await browser.storage.session.get(key);
  return stored[key] === true;
}

export async function tabEntry(tab: number): Promise<TabEntry> {
  const key = tabKey(tab);
  const stored: Record<string, unknown> = await browser.storage.session.get(key);
  return (stored[key] as TabEntry | undefined) ?? { reviewed: false, original: false };
}
