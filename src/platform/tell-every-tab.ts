import { browser } from 'wxt/browser';

/** Sends a message to the relays in every tab; tabs without one do not hear it. */
export async function tellEveryTab(message: unknown): Promise<void> {
  for (const { id } of await browser.tabs.query({})) {
    if (id !== undefined) void browser.tabs.sendMessage(id, message).catch(() => undefined);
  }
}
