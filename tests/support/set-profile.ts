import type { Profile } from '../../src/core/check/report';
import type { Session } from '../../tools/browsers/driver';

/** Stores a profile as the user's choice. Pages that are open follow at once. */
export async function setProfile(session: Session, profile: Profile): Promise<void> {
  const page = await session.extensionPage('check.html');
  await page.evaluate<[string], null>(
    (chosen: string) =>
      (
        globalThis as unknown as { chrome: { storage: { local: { set(v: object): Promise<void> } } } }
      ).chrome.storage.local
        .set({ profile: chosen })
        .then(() => null),
    profile,
  );
  await page.close();
}
