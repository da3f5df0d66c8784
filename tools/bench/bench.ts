import type { DemoServer } from '../../demo/server';
import { ensureBuild } from '../build/ensure-build';
import type { Engine, Session } from '../browsers/driver';
import { ensureBrowsers } from '../browsers/install';
import { launchFirst } from '../browsers/launch';

/** What a part of the measurement works with. */
export interface Bench {
  readonly engine: Engine;
  readonly demo: DemoServer;
  /** For photos; served as /photos/. */
  readonly folder: string;
  readonly megapixels: readonly number[];
  readonly rounds: number;
}

export const quiet = (): void => undefined;

/** Where the extension is built. */
export function builtFor(engine: Engine): string {
  return ensureBuild({ engine, demo: true }, quiet);
}

/** A new browser in an empty profile, with the extension in that folder or with none. */
export function launchBench(engine: Engine, extensionDir: string | null): Promise<Session> {
  return launchFirst(ensureBrowsers(engine, quiet), () => ({ extensionDir, headless: true }), quiet);
}

/** Runs something in a browser of its own. */
export async function inBrowser<T>(
  engine: Engine,
  withExtension: boolean,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const session = await launchBench(engine, withExtension ? builtFor(engine) : null);
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}
