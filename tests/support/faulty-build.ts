import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Session } from '../../tools/browsers/driver';

/**
 * storage: nothing can be kept for the session, as when it is full or refused. clock: the background's clock has been
 * set forward by a year.
 */
export type BackgroundFault = 'storage' | 'clock' | 'none';

/** Runs before the background's own code. Plain JavaScript: it is put there as it is. */
const faults = `{
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

/** A copy of the built extension whose background can be made to fail. Everything else is as built. */
export function faultyBuild(extensionDir: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'whereless-test-'));
  cpSync(extensionDir, copy, { recursive: true });
  const background = join(copy, 'background.js');
  writeFileSync(background, faults + readFileSync(background, 'utf8'));
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
