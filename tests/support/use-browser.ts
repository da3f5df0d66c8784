import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, inject } from 'vitest';
import type { RunnerTask } from 'vitest';
import { startDemoServer } from '../../demo/server';
import type { DemoServer } from '../../demo/server';
import type { Engine, Session } from '../../tools/browsers/driver';
import { ensureBrowsers } from '../../tools/browsers/install';
import { launchFirst } from '../../tools/browsers/launch';
import { ensureBuild } from '../../tools/build/ensure-build';
import { projectRoot } from '../../tools/project-root';
import { say } from '../../tools/say';
import { unexpectedErrors } from './expected-errors';
import { giveBackSharedBrowser, takeSharedBrowser } from './shared-browser';

export interface TestBrowser {
  readonly engine: Engine;
  readonly session: Session;
  readonly demo: DemoServer;
}

export const pagesFolder = fileURLToPath(new URL('pages', import.meta.url));

export interface BrowserOptions {
  /** More to serve: first path segment → folder. */
  readonly folders?: Readonly<Record<string, string>>;
  /** A browser that no other file uses: for tests that change what cannot be put back, or need one just started. */
  readonly own?: boolean;
  /** Gives the file for the browser's own log of its requests; the browser is then an own one. */
  readonly networkLog?: () => string;
  /** Display to show Firefox on, see use-screen.ts; the browser is then an own one. */
  readonly display?: () => string | undefined;
  /** As in LaunchOptions; the browser is then an own one. */
  readonly playedGraphics?: boolean;
  /** As in LaunchOptions; the browser is then an own one. */
  readonly withoutWebAssembly?: boolean;
  /** Gives the folder of the extension to run, made from that of the build; the browser is then an own one. */
  readonly prepare?: (extensionDir: string) => string;
  /** Errors of the extension that the tests of this file bring about; any other fails the file. */
  readonly broughtAbout?: RegExp;
}

function hasFailed(task: RunnerTask): boolean {
  return task.result?.state === 'fail' || ('tasks' in task && task.tasks.some(hasFailed));
}

/**
 * A browser with the demo build and a server with the demo and the test pages, for the tests of one file. The browser is
 * the one that the files before had, made like new; the server, and with it the address of every page, is the file's own.
 * What went wrong in the extension meanwhile that nobody caught, or that is said on a console, is said, and fails the file
 * in the long run.
 */
export function useBrowser(options: BrowserOptions = {}): TestBrowser {
  const {
    folders = {},
    prepare,
    display,
    networkLog,
    playedGraphics = false,
    withoutWebAssembly = false,
    broughtAbout,
    ...rest
  } = options;
  const engine = inject('engine');
  const own =
    rest.own ??
    (prepare !== undefined ||
      playedGraphics ||
      withoutWebAssembly ||
      networkLog !== undefined ||
      (display !== undefined && engine === 'firefox'));
  let session: Session | undefined;
  let demo: DemoServer | undefined;
  const start = (): Promise<Session> => {
    const built = ensureBuild({ engine, demo: true }, say);
    const extensionDir = prepare === undefined ? built : prepare(built);
    const logged = networkLog === undefined ? {} : { networkLog: networkLog() };
    const launch = {
      extensionDir,
      headless: true,
      testDevices: true,
      playedGraphics,
      withoutWebAssembly,
      display: display?.(),
      ...logged,
    };
    return launchFirst(ensureBrowsers(engine, say), () => launch, say);
  };
  beforeAll(async () => {
    demo = await startDemoServer({
      folders: { pages: pagesFolder, samples: join(projectRoot, 'samples'), ...folders },
    });
    session = await (own ? start() : takeSharedBrowser(start));
  });
  // eslint-disable-next-line no-empty-pattern -- vitest wants the first argument taken apart, whatever is taken.
  afterAll(async ({}, suite) => {
    const errors = unexpectedErrors((await session?.extensionErrors()) ?? [], broughtAbout);
    // What was brought about stays on the record.
    const usable = !hasFailed(suite) && errors.length === 0 && broughtAbout === undefined;
    await (own ? session?.close() : giveBackSharedBrowser(usable));
    await demo?.close();
    if (errors.length > 0) throw new Error(`Went wrong in the extension meanwhile: ${errors.join(' | ')}`);
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
