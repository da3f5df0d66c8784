import { browser } from 'wxt/browser';

/** Whether the user has allowed this extension in private windows. Never rejects. */
export async function isInPrivateWindows(): Promise<boolean> {
  return browser.extension.isAllowedIncognitoAccess().catch(() => false);
}

/** Opens the browser's page on which the user can allow it; null in Firefox, where no extension may open about:addons. */
export const openPrivateSettings: (() => void) | null = import.meta.env.FIREFOX
  ? null
  : () => {
      void browser.tabs.create({ url: `chrome://extensions/?id=${browser.runtime.id}` });
    };
