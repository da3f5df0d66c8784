import { settingsVersion } from '../../src/core/settings/migrate';
import type { PageHandle, Session } from '../../tools/browsers/driver';
import { poll } from '../../tools/browsers/poll';

/** The part of an extension's interface that is used here, in a page of the extension. */
interface Extension {
  readonly storage: Readonly<Record<'local' | 'session', StorageArea>>;
  readonly permissions: { getAll(): Promise<unknown> };
  readonly tabs: { query(query: object): Promise<readonly object[]> };
}

interface StorageArea {
  get(keys: null): Promise<Readonly<Record<string, unknown>>>;
  set(items: object): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

/** What the extension keeps and may do, as text that can be compared. */
function describeState(page: PageHandle): Promise<string> {
  return page.evaluate(async () => {
    const { storage, permissions } = (globalThis as unknown as { chrome: Extension }).chrome;
    const state = {
      local: await storage.local.get(null),
      session: await storage.session.get(null),
      permissions: await permissions.getAll(),
    };
    return JSON.stringify(state);
  });
}

function countTabs(page: PageHandle): Promise<number> {
  return page.evaluate(async () => {
    const { tabs } = (globalThis as unknown as { chrome: Extension }).chrome;
    return (await tabs.query({})).length;
  });
}

/** Puts stored things back to what is there after an installation. */
function forget(page: PageHandle): Promise<null> {
  return page.evaluate(async (version: number) => {
    const { storage } = (globalThis as unknown as { chrome: Extension }).chrome;
    for (const [area, fresh] of [
      [storage.local, { version }],
      [storage.session, { 'old-pages-marked': true }],
    ] as const) {
      await area.remove(Object.keys(await area.get(null)));
      await area.set(fresh);
    }
    return null;
  }, settingsVersion);
}

/** Closes every tab but a new, empty one: a browser without one may end. */
export async function closeTabs(session: Session): Promise<void> {
  const before = await session.pages();
  await session.newPage('about:blank');
  await Promise.all(before.map((page) => page.close()));
}

/**
 * Makes the browser as it was after the extension's installation, but for the models that are loaded: one empty tab,
 * nothing stored. Gives the state it is in then, permissions included.
 */
export async function freshen(session: Session): Promise<string> {
  await closeTabs(session);
  const page = await session.extensionPage('options.html');
  // A tab is gone a moment after it was closed; until then it may still store something.
  await poll('the empty tab alone', 30_000, async () => ((await countTabs(page)) === 2 ? true : undefined));
  await forget(page);
  const state = await describeState(page);
  await page.close();
  return state;
}
