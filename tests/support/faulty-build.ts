import { cpSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Session } from '../../tools/browsers/driver';

/**
 * storage: nothing can be kept for the session, as when it is full or refused. clock: the background's clock has been
 * set forward by a year.
 */
export type BackgroundFault = 'storage' | 'clock' | 'none';

// All of these run before the extension's own code. Plain JavaScript: they are put there as they are.

const switchable = `{
  const { storage, runtime } = globalThis.browser ?? chrome;
  const { now } = Date;
  const set = storage.session.set.bind(storage.session);
  let fault = 'none';
  storage.session.set = (items) => (fault === 'storage' ? Promise.reject(new Error('QUOTA_BYTES')) : set(items));
  Date.now = () => now.call(Date) + (fault === 'clock' ? 365 * 86_400_000 : 0);
  runtime.onMessage.addListener((message) => {
    if (message?.type === 'test/fault') fault = message.fault;
    return undefined;
  });
}
`;

const denied = `{
  const { local } = (globalThis.browser ?? chrome).storage;
  for (const name of ['get', 'set', 'remove']) local[name] = () => Promise.reject(new Error('denied for a test'));
}
`;

const slow = `{
  const read = self.fetch.bind(self);
  self.fetch = (...request) => new Promise((resolve) => setTimeout(resolve, 3000)).then(() => read(...request));
}
`;

/** What is put before which files of the build. */
const faults = {
  /** The background fails when it is told to. */
  background: [switchable, /^background\.js$/u],
  /** What the user chose can be neither read nor kept, anywhere. */
  'settings-denied': [denied, /^(background|relay|chunks\/review-.*)\.js$/u],
  /** Each file that a worker reads takes three seconds. */
  'slow-disk': [slow, /^assets\/worker.*\.js$/u],
} as const;

/** A copy of the built extension with a fault. Everything else is as built. */
export function faultyBuild(extensionDir: string, fault: keyof typeof faults): string {
  const copy = mkdtempSync(join(tmpdir(), 'whereless-test-'));
  cpSync(extensionDir, copy, { recursive: true });
  const [code, files] = faults[fault];
  for (const name of readdirSync(copy, { recursive: true, encoding: 'utf8' })) {
    if (!files.test(name)) continue;
    writeFileSync(join(copy, name), code + readFileSync(join(copy, name), 'utf8'));
  }
  return copy;
}

export async function setBackgroundFault(session: Session, fault: BackgroundFault): Promise<void> {
  const page = await session.extensionPage('options.html');
  await page.evaluate<[string], null>(async (wanted: string) => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(m: object): Promise<unknown> } } })
      .chrome;
    await runtime.sendMessage({ type: 'test/fault', fault: wanted }).catch(() => undefined);
    return null;
  }, fault);
  await page.close();
}
