import { browser } from 'wxt/browser';
import { areYouThere, parsePresence } from '../bridge/background-link';

/** guarded: uploads are checked there; paused: not for a while, as the user wanted; needs-reload: permitted, but the page is older than the permission. */
export type SiteState = 'guarded' | 'paused' | 'not-here' | 'needs-reload' | 'unknown';

/** Whether uploads are checked on the page in the current tab, as its own content script says. */
export async function currentSiteState(): Promise<SiteState> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return 'unknown';
  const answer: unknown = await browser.tabs.sendMessage(tab.id, areYouThere).catch(() => false);
  const presence = parsePresence(answer);
  if (presence) return presence;
  // The address is shown to this extension only for sites it may guard.
  return tab.url === undefined || tab.url.startsWith(location.origin) ? 'not-here' : 'needs-reload';
}

/** Opens the full-page check in a tab of its own. */
export async function openFullCheck(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/check.html') });
}
