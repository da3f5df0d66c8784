import { browser } from 'wxt/browser';
import { areYouThere, isFirstPresence, parsePresence } from '../bridge/background-link';
import type { Presence } from '../bridge/background-link';
import { say } from '../core/strings/catalogue';
import type { SentenceKey } from '../core/strings/key';
import type { Preferences } from '../core/settings/preferences';
import { onSettingsChange } from './kept-settings';
import { onManagedChange, readManaged } from './managed-policy';
import { localeOf, readPreferences } from './preferences';
import { readLostProfile } from './settings';
import { toolbarIcon } from './toolbar-icon';

/** What the toolbar button says about a tab; no entry of its own: not here. */
export type ToolbarState = 'guarded' | 'paused' | 'not-here' | 'needs-reload' | 'alarm' | 'alarm-stopped';

/** A word as well as a colour, since a colour alone says nothing to many. At most four letters fit. */
const badges: Readonly<Record<ToolbarState, readonly [word: string, colour: string]>> = {
  guarded: ['on', '#1f6f43'],
  paused: ['off', '#7a5200'],
  'not-here': ['', '#4b5563'],
  'needs-reload': ['F5', '#7a5200'],
  alarm: ['!', '#b3261e'],
  'alarm-stopped': ['!', '#b3261e'],
};

/** The names of the pictures in public/icons/states, each drawn so that its shape alone tells it from the others. */
function iconOf(state: ToolbarState | 'neutral'): string {
  return state === 'alarm-stopped' ? 'alarm' : state;
}

/** Tabs in whose present document the alarm was raised: what is said of the page itself must not hide that. */
const alarmed = new Set<number>();

interface Beside {
  readonly also: readonly SentenceKey[];
  readonly preferences: Preferences;
}

/** What holds beside the state of a tab; found out anew when a setting or the policy changes. */
let standing: Promise<Beside> | null = null;

async function readStanding(): Promise<Beside> {
  const [managed, lost, preferences] = await Promise.all([readManaged(), readLostProfile(), readPreferences()]);
  const also = [
    ...(Object.keys(managed).length > 0 ? (['policy.toolbar.active'] as const) : []),
    ...(lost === null ? [] : (['policy.toolbar.lower'] as const)),
  ];
  return { also, preferences };
}

/** Shows a state in the toolbar of one tab, or as what every other tab has. */
export async function showInToolbar(tabId: number | null, state: ToolbarState): Promise<void> {
  if (tabId !== null && state.startsWith('alarm')) alarmed.add(tabId);
  const [word, color] = badges[state];
  const { also, preferences } = await (standing ??= readStanding());
  const { discreet } = preferences;
  const sentences = [`toolbar.${state}` as const, ...also].map((key) => say(localeOf(preferences), key)).join('\n');
  const title = discreet ? sentences.replace(/^Whereless\s*: /u, '') : sentences;
  const shownWord = discreet && (state === 'guarded' || state === 'paused') ? '' : word;
  const text = also.includes('policy.toolbar.lower') ? `${shownWord}↓` : shownWord;
  const where = tabId === null ? {} : { tabId };
  const icon = await toolbarIcon(iconOf(discreet ? 'neutral' : state));
  // The tab may be gone by now.
  await Promise.all([
    browser.action.setBadgeText({ ...where, text }),
    browser.action.setBadgeBackgroundColor({ ...where, color }),
    browser.action.setTitle({ ...where, title }),
    browser.action.setIcon({ ...where, ...icon }),
  ]).catch(() => undefined);
}

/** How the page in a tab stands, as its own script says; without an answer it has none, and must be loaded anew. */
async function presenceIn(tabId: number): Promise<Presence> {
  const answer: unknown = await browser.tabs.sendMessage(tabId, areYouThere).catch(() => null);
  return parsePresence(answer) ?? 'needs-reload';
}

/**
 * How long a page that loads is let alone: drawing the button takes as much of the browser as ten milliseconds of loading. A
 * page says again how it stands when it is shown; one that still loads then, by this time.
 */
const loadingMs = 1_000;

const markedKey = 'old-pages-marked';

/**
 * Guarded sites whose pages are older than this extension: its scripts are not there, or came late, until they are
 * loaded anew. A page may have been opened while the extension started, so each is asked. Once for each time that the
 * extension was installed, updated or switched on: session storage is emptied then.
 */
async function markOldPages(): Promise<void> {
  const stored: Record<string, unknown> = await browser.storage.session.get(markedKey);
  if (stored[markedKey] === true) return;
  await browser.storage.session.set({ [markedKey]: true });
  const manifest = browser.runtime.getManifest() as { readonly host_permissions?: string[] };
  const urls = manifest.host_permissions ?? [];
  for (const { id } of await browser.tabs.query({ url: urls })) {
    if (id === undefined) continue;
    const presence = await presenceIn(id);
    if (!alarmed.has(id)) await showInToolbar(id, presence);
  }
}

/** Shows every tab anew whose page has something to say. */
async function showAllTabs(): Promise<void> {
  for (const { id } of await browser.tabs.query({})) {
    if (id === undefined || alarmed.has(id)) continue;
    const answer: unknown = await browser.tabs.sendMessage(id, areYouThere, { frameId: 0 }).catch(() => null);
    const presence = parsePresence(answer);
    if (presence) await showInToolbar(id, presence);
  }
}

/** Keeps the toolbar button up to date. What is set for a tab is forgotten by the browser when the tab navigates. */
export function keepToolbar(): void {
  const standsOtherwise = (): void => {
    const before = standing;
    standing = readStanding();
    void Promise.all([before, standing]).then(async ([one, other]) => {
      if (JSON.stringify(one) === JSON.stringify(other)) return;
      await showInToolbar(null, 'not-here');
      await showAllTabs();
    });
  };
  onSettingsChange(standsOtherwise);
  onManagedChange(standsOtherwise);
  void showInToolbar(null, 'not-here').then(markOldPages);
  const waiting = new Map<number, ReturnType<typeof setTimeout>>();
  browser.runtime.onMessage.addListener((data: unknown, sender) => {
    const tab = sender.tab?.id;
    const presence = parsePresence(data);
    if (!presence || tab === undefined || sender.frameId !== 0) return undefined;
    const isFirst = isFirstPresence(data);
    if (isFirst) alarmed.delete(tab);
    clearTimeout(waiting.get(tab));
    waiting.delete(tab);
    const show = (): void => {
      waiting.delete(tab);
      if (!alarmed.has(tab)) void showInToolbar(tab, presence);
    };
    if (isFirst) waiting.set(tab, setTimeout(show, loadingMs));
    else show();
    return undefined;
  });
}
