import { browser } from 'wxt/browser';
import { say } from '../core/strings/catalogue';
import { openFullCheck } from './current-site';
import { onPreferencesChange, readLocale } from './preferences';

const itemId = 'check-picture';

async function putItem(): Promise<void> {
  await browser.contextMenus.removeAll();
  const title = say(await readLocale(), 'menu.check-picture');
  browser.contextMenus.create({ id: itemId, title, contexts: ['image'] });
}

/** "Check this picture" in the menu of every picture; for the background, at its start. */
export function keepPictureMenu(): void {
  // The browser keeps the item; the language of the user may have changed since.
  browser.runtime.onInstalled.addListener(() => void putItem());
  browser.runtime.onStartup.addListener(() => void putItem());
  onPreferencesChange(() => void putItem());
  browser.contextMenus.onClicked.addListener(({ menuItemId, srcUrl, frameId }, tab) => {
    if (menuItemId !== itemId || tab?.id === undefined || srcUrl === undefined) return;
    void openFullCheck({ tabId: tab.id, frameId: frameId ?? 0, address: srcUrl });
  });
}
