import { afterAll, beforeAll, inject } from 'vitest';
import type { Session } from '../../tools/browsers/driver';
import { ensureBrowsers } from '../../tools/browsers/install';
import { launchFirst } from '../../tools/browsers/launch';
import { say } from '../../tools/say';

/** The same browser without the extension, for the tests of one file: shows what would be sent. */
export function useControl(): { readonly session: Session } {
  let session: Session | undefined;
  beforeAll(async () => {
    const found = ensureBrowsers(inject('engine'), say);
    session = await launchFirst(found, () => ({ extensionDir: null, headless: true, testDevices: true }), say);
  });
  afterAll(() => session?.close());
  return {
    get session() {
      if (session === undefined) throw new Error('The browser without the extension is not running yet.');
      return session;
    },
  };
}
