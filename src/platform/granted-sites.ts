import { browser } from 'wxt/browser';
import { everywhere } from '../core/sites/match-pattern';
import { readOff, onOffChange, writeOff } from './off-sites';

/** What is permitted and what the user took back, as match patterns. */
export interface Grants {
  readonly granted: readonly string[];
  readonly off: readonly string[];
}

export async function readGrants(): Promise<Grants> {
  const [{ origins = [] }, off] = await Promise.all([browser.permissions.getAll(), readOff()]);
  return { granted: origins, off };
}

/**
 * Asks the browser for these patterns, and the browser asks the user. Only in the click itself: nothing may be waited
 * for before. False when the user refused.
 */
export function allowSites(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...patterns] }).then(async (given) => {
    if (given) await writeOff((await readOff()).filter((pattern) => !patterns.includes(pattern)));
    return given;
  });
}

/**
 * Takes these patterns back: at once, on every open page. What the browser keeps granted, because it came with the
 * installation or lies within another grant, is switched off.
 */
export async function withdrawSites(patterns: readonly string[]): Promise<void> {
  const kept: string[] = [];
  for (const pattern of patterns) {
    const origins = [pattern];
    await browser.permissions.remove({ origins }).catch(() => false);
    if (pattern !== everywhere && (await browser.permissions.contains({ origins }))) kept.push(pattern);
  }
  await writeOff([...(await readOff()), ...kept]);
}

/** Calls back whenever a site was permitted or taken back, here or in the browser's own settings. */
export function onGrantsChange(use: () => void): void {
  browser.permissions.onAdded.addListener(use);
  browser.permissions.onRemoved.addListener(use);
  onOffChange(use);
}
