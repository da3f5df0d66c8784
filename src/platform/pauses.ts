import { browser } from 'wxt/browser';
import { isFirstPresence, pausesChanged, untilWhenPaused } from '../bridge/background-link';
import { tellEveryTab } from './tell-every-tab';

/** A site on which the user wants nothing held for a while. */
export interface Pause {
  /** Host name of the page in the tab. */
  readonly site: string;
  /** When uploads are checked there again, in milliseconds since 1970. */
  readonly untilMs: number;
}

/** Nobody means to be unguarded for longer, whatever a clock that was set back says. */
export const longestPauseMs = 10 * 60_000;

const keyOf = (site: string): string => `paused:${site}`;

/** The site a page belongs to, as pauses count it: its host name; null for pages that no pause can be for. */
export function pausableSite(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? hostname : null;
}

/** The pause that is on for a site now; null when uploads are checked there. */
export async function readPause(site: string): Promise<Pause | null> {
  const key = keyOf(site);
  const stored: Record<string, unknown> = await browser.storage.session.get(key);
  const untilMs = stored[key];
  if (typeof untilMs !== 'number') return null;
  const leftMs = untilMs - Date.now();
  return leftMs > 0 && leftMs <= longestPauseMs ? { site, untilMs } : null;
}

/**
 * Lets every pick on a site go on unchecked until then, at most `longestPauseMs` from now; for this session of the
 * browser only. For the popup. Rejects when the browser's storage refuses.
 */
export async function setPause({ site, untilMs }: Pause): Promise<void> {
  await browser.storage.session.set({ [keyOf(site)]: Math.min(untilMs, Date.now() + longestPauseMs) });
  await tellEveryTab(pausesChanged);
}

/** Has uploads checked on a site again from now on. For the popup. */
export async function endPause(site: string): Promise<void> {
  await browser.storage.session.remove(keyOf(site));
  await tellEveryTab(pausesChanged);
}

/** Background side: tells a relay until when its tab's site is paused. What a tab shows decides, not what is in it. */
export function answerPaused(): void {
  browser.runtime.onMessage.addListener((data: unknown, sender, respond: (untilMs: number | null) => void) => {
    const asks = data === untilWhenPaused || isFirstPresence(data);
    if (!asks || sender.id !== browser.runtime.id) return undefined;
    const site = pausableSite(sender.frameId === 0 ? sender.url : sender.tab?.url);
    void (site === null ? Promise.resolve(null) : readPause(site).catch(() => null)).then((pause) => {
      respond(pause?.untilMs ?? null);
    });
    return true;
  });
}
