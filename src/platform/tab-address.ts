import { browser } from 'wxt/browser';

/** The address of the page in whose tab this extension page is shown; null where the browser does not say. */
export async function tabAddress(): Promise<string | null> {
  try {
    return (await browser.tabs.getCurrent())?.url ?? null;
  } catch {
    // Only settings for single sites need it: a check must not fail for want of them.
    return null;
  }
}
