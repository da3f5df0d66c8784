import type { Session } from '../../tools/browsers/driver';

/** Pauses a site, or ends its pause, as the popup does. @param forMs null: checked again from now on */
export async function setPause(session: Session, site: string, forMs: number | null): Promise<void> {
  const page = await session.extensionPage('check.html');
  await page.evaluate<[string, number | null], null>(
    async (host: string, ms: number | null) => {
      interface Extension {
        readonly storage: { readonly session: { set(v: object): Promise<void>; remove(k: string): Promise<void> } };
        readonly tabs: {
          query(q: object): Promise<readonly { readonly id: number }[]>;
          sendMessage(tab: number, message: string): Promise<unknown>;
        };
      }
      const { storage, tabs } = (globalThis as unknown as { chrome: Extension }).chrome;
      const key = `paused:${host}`;
      if (ms === null) await storage.session.remove(key);
      else await storage.session.set({ [key]: Date.now() + ms });
      for (const { id } of await tabs.query({}))
        void tabs.sendMessage(id, 'whereless/pauses-changed').catch(() => undefined);
      return null;
    },
    site,
    forMs,
  );
  await page.close();
}
