import { browser } from 'wxt/browser';
import { areYouThere, parsePresence } from '../bridge/background-link';
import { scriptPlaces, type ScriptPlaces } from '../core/sites/site-scripts';
import { onGrantsChange, readGrants } from './granted-sites';

/** In this order: the relay must be there when the page hook looks for it. */
const scripts = [
  { id: 'relay', js: ['relay.js'], world: 'ISOLATED' },
  { id: 'page-hook', js: ['page-hook.js'], world: 'MAIN' },
] as const;

interface ManifestSites {
  readonly content_scripts?: readonly { readonly matches?: readonly string[] }[];
}

async function register(places: ScriptPlaces | null): Promise<void> {
  const ids = (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id);
  if (places === null) {
    if (ids.length > 0) await browser.scripting.unregisterContentScripts({ ids });
    return;
  }
  const wanted = scripts.map(({ id, js, world }) => ({
    id,
    js: [...js],
    world,
    matches: [...places.matches],
    excludeMatches: [...places.excludeMatches],
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_start' as const,
  }));
  // Only what is registered can be updated; a half of the pair guards nothing.
  const isWhole = wanted.every(({ id }) => ids.includes(id));
  if (!isWhole && ids.length > 0) await browser.scripting.unregisterContentScripts({ ids });
  if (isWhole) await browser.scripting.updateContentScripts(wanted);
  else await browser.scripting.registerContentScripts(wanted);
}

/**
 * Puts the hooks into the pages that are open on newly permitted sites. What a page did before them can't be undone, so
 * they say of themselves that the page should be loaded anew; until then they do what they can.
 */
async function putIntoOpenPages(origins: readonly string[]): Promise<void> {
  for (const { id } of await browser.tabs.query({ url: [...origins] })) {
    if (id === undefined) continue;
    const answer: unknown = await browser.tabs.sendMessage(id, areYouThere, { frameId: 0 }).catch(() => null);
    if (parsePresence(answer)) continue;
    for (const { js, world } of scripts) {
      const injection = { target: { tabId: id, allFrames: true }, files: [...js], world, injectImmediately: true };
      await browser.scripting.executeScript(injection as never).catch(() => undefined);
    }
  }
}

/**
 * Keeps the hooks on exactly the sites that are permitted now, besides those that the manifest names. For the background,
 * at each start: an update forgets what was registered.
 * @param uploadHosts match patterns that are permitted for the alarm alone
 */
export function keepSiteScripts(uploadHosts: readonly string[]): void {
  const manifest = browser.runtime.getManifest() as ManifestSites;
  const inManifest = manifest.content_scripts?.flatMap(({ matches }) => matches ?? []) ?? [];
  let running: Promise<void> = Promise.resolve();
  const sync = (): Promise<void> => {
    running = running
      .then(async () => register(scriptPlaces({ ...(await readGrants()), inManifest, uploadHosts })))
      .catch(() => undefined);
    return running;
  };
  onGrantsChange(() => void sync());
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    const pages = origins.filter((pattern) => !uploadHosts.includes(pattern));
    if (pages.length > 0) void sync().then(() => putIntoOpenPages(pages));
  });
  void sync();
}
