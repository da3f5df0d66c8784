import { browser } from 'wxt/browser';
import { checkFragment, type CheckRequest } from '../bridge/check-request';
import { areYouThere, parsePresence } from '../bridge/background-link';
import { isOn } from '../core/sites/match-pattern';
import { readOff } from './off-sites';

/**
 * guarded: uploads are checked there; paused: not for a while, as the user wanted; needs-reload: permitted, but the page
 * is older than the permission.
 */
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

/**
 * Opens the full-page check in a tab of its own. To look at a page it opens behind that page, which stays in front
 * until it was read: see `comeToFront`.
 */
export async function openFullCheck(request: CheckRequest | null = null): Promise<void> {
  const url = browser.runtime.getURL('/check.html');
  if (!request) await browser.tabs.create({ url });
  else await browser.tabs.create({ url: url + checkFragment(request), openerTabId: request.tabId, active: false });
}

/** Brings the tab in which this extension page is shown to the front. Never rejects. */
export async function comeToFront(): Promise<void> {
  const tab = await browser.tabs.getCurrent().catch(() => undefined);
  if (tab?.id !== undefined) await browser.tabs.update(tab.id, { active: true }).catch(() => undefined);
}

/** The tab that the user looks at; null when the browser does not say. */
export async function currentTabId(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** The address in the tab that the user looks at; null where this extension may not know it. */
export async function currentAddress(): Promise<string | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.url ?? null;
}

/** Loads the page in the current tab anew. */
export async function reloadTab(): Promise<void> {
  const tabId = await currentTabId();
  if (tabId !== null) await browser.tabs.reload(tabId);
}
