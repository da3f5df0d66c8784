import { browser } from 'wxt/browser';
import { readPreferences } from './preferences';

const key = 'photos-checked';

function asCount(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 0;
}

/** How many photos went on checked, since the user had them counted: a number, without when, where or what. */
export async function readCount(): Promise<number> {
  const stored: Record<string, unknown> = await browser.storage.local.get(key).catch(() => ({}));
  return asCount(stored[key]);
}

/** Adds to it, where the user wants it counted. Never rejects, also when the extension is gone: storage throws at once then. */
export async function countPhotos(photos: number): Promise<void> {
  const count = async (): Promise<void> => {
    if ((await readPreferences()).counter) await browser.storage.local.set({ [key]: (await readCount()) + photos });
  };
  await count().catch(() => undefined);
}

/** Forgets the number. */
export async function forgetCount(): Promise<void> {
  await browser.storage.local.remove(key);
}
