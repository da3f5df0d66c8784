import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface EmptyProfile {
  readonly dir: string;
  remove(): Promise<void>;
}

/** A new, empty folder for one run of a browser. */
export async function createEmptyProfile(): Promise<EmptyProfile> {
  const dir = await mkdtemp(join(tmpdir(), 'whereless-profile-'));
  // A browser that is just ending may still write into it.
  return { dir, remove: () => rm(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }) };
}
