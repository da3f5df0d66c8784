import { browser } from 'wxt/browser';

/** The address of the page in whose tab this extension page is shown; null where the browser does not say. */
export async function tabAddress(): Promise<string | null> {
  const tab = await browser.tabs.getCurrent().catch(() => undefined);
  return tab?.url ?? null;
}
