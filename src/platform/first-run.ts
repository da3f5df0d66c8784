import { browser } from 'wxt/browser';

/** Opens the three first screens once, when the extension was installed by hand. For the background, at its start. */
export function openFirstRun(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}
