import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, inject } from 'vitest';
import { startDemoServer } from '../../demo/server';
import type { DemoServer } from '../../demo/server';
import type { Engine, Session } from '../../tools/browsers/driver';
import { ensureBrowsers } from '../../tools/browsers/install';
import { launchFirst } from '../../tools/browsers/launch';
import { ensureBuild } from '../../tools/build/ensure-build';
import { projectRoot } from '../../tools/project-root';
import { say } from '../../tools/say';

export interface TestBrowser {
  readonly engine: Engine;
  readonly session: Session;
  readonly demo: DemoServer;
}

export const pagesFolder = fileURLToPath(new URL('pages', import.meta.url));

/**
 * A browser with the demo build and a server with the demo and the test pages, for the tests of one file.
 * @param folders more to serve: first path segment → folder
 * @param prepare gives the folder of the extension to run, made from that of the build; by default the build itself
 */
export function useBrowser(
  folders: Readonly<Record<string, string>> = {},
  prepare: (extensionDir: string) => string = (extensionDir) => extensionDir,
): TestBrowser {
  const engine = inject('engine');
  let session: Session | undefined;
  let demo: DemoServer | undefined;
  beforeAll(async () => {
    const extensionDir = prepare(ensureBuild({ engine, demo: true }, say));
    demo = await startDemoServer({
      folders: { pages: pagesFolder, samples: join(projectRoot, 'samples'), ...folders },
    });
    session = await launchFirst(
      ensureBrowsers(engine, say),
      () => ({ extensionDir, headless: true, testDevices: true }),
      say,
    );
  });
  afterAll(async () => {
    await session?.close();
    await demo?.close();
  });
  return {
    engine,
    get session() {
      if (session === undefined) throw new Error('The browser is not running yet.');
      return session;
    },
    get demo() {
      if (demo === undefined) throw new Error('The server is not running yet.');
      return demo;
    },
  };
}
