import { browser } from 'wxt/browser';

/** Firefox alone has a way to open its page of shortcuts (137 and newer). */
interface CommandsOfFirefox {
  readonly openShortcutSettings?: () => Promise<void>;
}

/** The keys as they are set in the browser now, by command; empty where none is. */
export async function readShortcutKeys(): Promise<ReadonlyMap<string, string>> {
  const all = await browser.commands.getAll().catch(() => []);
  return new Map(all.flatMap(({ name, shortcut }) => (name === undefined ? [] : [[name, shortcut ?? '']])));
}

/** Opens the browser's own page on which keys are changed. Never rejects. */
export async function openShortcutSettings(): Promise<void> {
  const { openShortcutSettings: open } = browser.commands as CommandsOfFirefox;
  const opened = open ? open.call(browser.commands) : browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  await Promise.resolve(opened).catch(() => undefined);
}
