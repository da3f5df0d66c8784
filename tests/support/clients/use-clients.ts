import { join } from 'node:path';
import { beforeAll, inject } from 'vitest';
import type { ReceivedFile } from '../../../demo/server';
import type { PageHandle, Session } from '../../../tools/browsers/driver';
import { poll } from '../../../tools/browsers/poll';
import { projectRoot } from '../../../tools/project-root';
import { useBrowser } from '../use-browser';
import type { TestBrowser } from '../use-browser';
import { bundleClients } from './bundle';

export interface ClientsBrowser {
  readonly browser: TestBrowser;
  /** Opens the page of a client. */
  readonly open: (session: Session, id: string) => Promise<PageHandle>;
  /** Waits until so many files have arrived whole. */
  readonly arrived: (count?: number) => Promise<readonly ReceivedFile[]>;
}

/** A browser with the extension, and a server with the pages of all clients, for the tests of one file. */
export function useClients(): ClientsBrowser {
  const built = join(projectRoot, 'out', 'clients', inject('engine'));
  const browser = useBrowser({ folders: { clients: built } });
  beforeAll(() => bundleClients(built));
  return {
    browser,
    open: (session, id) => session.newPage(`${browser.demo.origin}/clients/${id}.html`),
    arrived: async (count = 1) => {
      await poll(`${String(count)} uploads`, 120_000, () => Promise.resolve(browser.demo.received[count - 1]));
      return browser.demo.received;
    },
  };
}
