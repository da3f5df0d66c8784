import { cpSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A copy of the built extension in whose scripts that `scripts` matches (paths with `/`) this code runs first: plain JavaScript. All else is as
 * built. Whoever asks for it removes the folder.
 */
export function patchedCopy(extensionDir: string, scripts: RegExp, code: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'whereless-test-'));
  cpSync(extensionDir, copy, { recursive: true });
  for (const file of readdirSync(copy, { recursive: true, encoding: 'utf8' })) {
    if (!scripts.test(file)) continue;
    const path = join(copy, file);
    writeFileSync(path, `${code}\n${readFileSync(path, 'utf8')}`);
  }
  return copy;
}
