import type { PageHandle, Session } from '../../tools/browsers/driver';
import { poll } from '../../tools/browsers/poll';

/** The full-page check that something opened in a tab of its own. */
export function openedFullCheck(session: Session): Promise<PageHandle> {
  return poll('the full check in a tab', 30_000, async () => {
    for (const page of await session.pages()) {
      // What was asked for is taken out of the address, so that no history keeps it.
      if ((await page.url()).endsWith('/check.html')) return page;
    }
    return undefined;
  });
}
