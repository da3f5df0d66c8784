import type { PageHandle } from '../../tools/browsers/driver';

/** One sight of a file by the spy page. */
export interface Seen {
  readonly via: string;
  readonly name: string | null;
  readonly size: number;
  readonly type: string;
  readonly lastModified: number | null;
  readonly sha256: string | null;
}

/** Everything the spy page ever saw of any file, once it has hashed it all. */
export async function allSeen(page: PageHandle): Promise<readonly Seen[]> {
  await page.evaluate(async () => {
    const seen = (globalThis as unknown as { __seen: { sha256: string | null }[] }).__seen;
    while (seen.some(({ sha256 }) => sha256 === null)) await new Promise((resolve) => setTimeout(resolve, 20));
  });
  return page.evaluate<[], readonly Seen[]>('__seen');
}
