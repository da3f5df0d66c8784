import { browser } from 'wxt/browser';
import { areYouThere, parsePresence } from '../bridge/background-link';
import { isOn } from '../core/sites/match-pattern';
import { readOff } from './off-sites';

/** guarded: uploads are checked there; paused: not for a while, as the user wanted; needs-reload: permitted, but the page is older than the permission. */
export type SiteState = 'guarded' | 'paused' | 'not-here' | 'needs-reload' | 'unknown';

/** Whether uploads are checked on the page in the current tab, as its own content script says. */
export async function currentSiteState(): Promise<SiteState> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return 'unknown';
  const answer: unknown = await browser.tabs.sendMessage(tab.id, areYouThere).catch(() => false);
  const presence = parsePresence(answer);
  if (presence) return presence;
  // The address alone says nothing: a click on the toolbar button shows it too.
  if (tab.url === undefined || !/^https?:/u.test(tab.url)) return 'not-here';
  const { protocol, hostname } = new URL(tab.url);
  const permitted = await browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
  return permitted && !isOn(await readOff(), tab.url) ? 'needs-reload' : 'not-here';
}

/** Opens the full-page check in a tab of its own. */
export async function openFullCheck(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/check.html') });
}
