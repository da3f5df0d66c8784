import { browser } from 'wxt/browser';

const key = 'off';

/** Match patterns of the sites that the user took back; the browser itself keeps what came with the installation. */
export async function readOff(): Promise<readonly string[]> {
  const stored: Record<string, unknown> = await browser.storage.local.get(key).catch(() => ({}));
  return asPatterns(stored[key]);
}

export async function writeOff(patterns: readonly string[]): Promise<void> {
  await browser.storage.local.set({ [key]: [...new Set(patterns)] });
}

/** Calls back whenever a site was taken back or given again. */
export function onOffChange(use: () => void): void {
  browser.storage.local.onChanged.addListener((changes: Record<string, unknown>) => {
    if (key in changes) use();
  });
}

function asPatterns(stored: unknown): readonly string[] {
  return Array.isArray(stored) ? stored.filter((each): each is string => typeof each === 'string') : [];
}
