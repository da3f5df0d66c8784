import { browser } from 'wxt/browser';
import { migrated, settingsVersion } from '../core/settings/migrate';
import { defaultSettings, type KeptSettings } from '../core/settings/settings-file';
import { readOff } from './off-sites';
import { readSettings } from './settings';

/** All settings that a file may hold. */
export async function readKeptSettings(): Promise<KeptSettings> {
  const [{ profile, wishes, preferences }, off] = await Promise.all([readSettings(), readOff()]);
  return { profile, wishes, off, preferences };
}

/** Puts these in the place of all settings, at once. Rejects when the browser's storage refuses. */
export async function writeKeptSettings({ profile, wishes, off, preferences }: KeptSettings): Promise<void> {
  await browser.storage.local.set({ version: settingsVersion, profile, wishes, off: [...off], preferences });
}

/** Makes everything as it was installed. Rejects when the browser's storage refuses. */
export async function resetKeptSettings(): Promise<void> {
  await writeKeptSettings(defaultSettings);
  await browser.storage.local.remove('chosenProfile');
}

/** Brings settings of an older version up to this one. For the background, at each start. Never rejects. */
export async function migrateSettings(): Promise<void> {
  const stored: Record<string, unknown> = await browser.storage.local.get(null).catch(() => ({}));
  const next = migrated(stored);
  if (next) await browser.storage.local.set(next).catch(() => undefined);
}

/** How many bytes this extension keeps on the device, settings and all. */
export async function storageUsed(): Promise<number> {
  const stored: Record<string, unknown> = await browser.storage.local.get(null).catch(() => ({}));
  return new TextEncoder().encode(JSON.stringify(stored)).length;
}

/** Calls back whenever any setting was changed, wherever that was. */
export function onSettingsChange(use: () => void): void {
  browser.storage.local.onChanged.addListener(use);
}
