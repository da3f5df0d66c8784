import { afterAll, beforeAll, inject } from 'vitest';
import type { Session } from '../../tools/browsers/driver';
import { ensureBrowsers } from '../../tools/browsers/install';
import { launchFirst } from '../../tools/browsers/launch';
import { say } from '../../tools/say';

/**
 * The same browser without the extension, for the tests of one file: shows what would be sent.
 * @param display of use-screen.ts
 */
export function useControl(display?: () => string | undefined): { readonly session: Session } {
  let session: Session | undefined;
  beforeAll(async () => {
    const found = ensureBrowsers(inject('engine'), say);
    const options = { extensionDir: null, headless: true, testDevices: true, display: display?.() };
    session = await launchFirst(found, () => options, say);
  });
  afterAll(() => session?.close());
  return {
    get session() {
      if (session === undefined) throw new Error('The browser without the extension is not running yet.');
      return session;
    },
  };
}
