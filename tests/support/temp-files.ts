import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder for the tests of one file; gone at the end. Returns how to put a file there. */
export function useTempFiles(): (name: string, bytes: Uint8Array | string) => string {
  const dir = mkdtempSync(join(tmpdir(), 'whereless-test-'));
  afterAll(() => {
    rmSync(dir, { recursive: true, force: true });
  });
  return (name, bytes) => {
    const path = join(dir, name);
    writeFileSync(path, bytes);
    return path;
  };
}
