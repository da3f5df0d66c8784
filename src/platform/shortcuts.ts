import { browser } from 'wxt/browser';
import { openFullCheck } from './current-site';
import { writeProfile } from './settings';

/** What each command of the manifest does. There is none that lowers protection: a key can be pressed by accident. */
const commands: Readonly<Record<string, () => Promise<void>>> = {
  'open-check': () => openFullCheck(),
  'raise-profile': () => writeProfile('hidden'),
};

/** Listens for the keyboard shortcuts; for the background, at its start. */
export function obeyShortcuts(): void {
  browser.commands.onCommand.addListener((command) => {
    void commands[command]?.();
  });
}
