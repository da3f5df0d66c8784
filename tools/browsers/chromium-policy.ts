import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LaunchOptions } from './driver';

/** Where Debian's Chromium looks for policies; Chrome: /etc/opt/chrome/policies/managed. */
const folder = '/etc/chromium/policies/managed';

/** The id that Chromium gives an unpacked extension without a key: of its path, sixteen bytes in the letters a to p. */
function unpackedId(extensionDir: string): string {
  const digits = createHash('sha256').update(extensionDir, 'utf8').digest('hex').slice(0, 32);
  return digits.replace(/./gu, (digit) => String.fromCharCode(97 + parseInt(digit, 16)));
}

/** Takes away folders that were made, from the innermost to the first; what somebody put there meanwhile stays. */
function removeFolders(innermost: string, first: string): void {
  for (let each = innermost; each.startsWith(first); each = dirname(each)) {
    try {
      rmdirSync(each);
    } catch {
      return;
    }
  }
}

/** Puts what is to be managed into the system's folder. @returns takes it out again */
export function managePolicy({ managed, extensionDir }: LaunchOptions): { remove(): void } {
  if (managed === undefined || extensionDir === null) return { remove: () => undefined };
  const file = join(folder, `whereless-test-${String(process.pid)}.json`);
  const made = mkdirSync(folder, { recursive: true });
  const remove = (): void => {
    rmSync(file, { force: true });
    if (made !== undefined) removeFolders(folder, made);
  };
  writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [unpackedId(extensionDir)]: managed } } }));
  process.once('exit', remove);
  return { remove };
}
