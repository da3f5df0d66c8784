import type { Session } from '../../tools/browsers/driver';

/** What the toolbar button shows for the tab with this address: its word and its title. */
export async function toolbarOf(session: Session, url: string): Promise<{ word: string; title: string } | null> {
  const page = await session.extensionPage('check.html');
  const shown = await page.evaluate(async (wanted: string) => {
    interface Extension {
      tabs: { query(q: object): Promise<{ id: number; url?: string }[]> };
      action: { getBadgeText(o: object): Promise<string>; getTitle(o: object): Promise<string> };
    }
    const { tabs, action } = (globalThis as unknown as { chrome: Extension }).chrome;
    for (const tab of await tabs.query({})) {
      if (tab.url !== wanted) continue;
      const where = { tabId: tab.id };
      return { word: await action.getBadgeText(where), title: await action.getTitle(where) };
    }
    return null;
  }, url);
  await page.close();
  return shown;
}
