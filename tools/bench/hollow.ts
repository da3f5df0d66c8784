import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstRunPage } from '../browsers/first-run';

/** The tools wait for the page that opens after installing. */
const background = `chrome.runtime.onInstalled.addListener(() => chrome.tabs.create({ url: '/${firstRunPage}' }));`;

/**
 * A copy of the built extension that does nothing: the same manifest and permissions, empty scripts. What a page takes longer
 * with it is what the browser itself does for such an extension. The caller removes the folder.
 */
export function hollowBuild(extensionDir: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'whereless-bench-'));
  cpSync(extensionDir, copy, { recursive: true });
  writeFileSync(join(copy, 'background.js'), background);
  for (const script of ['relay.js', 'page-hook.js']) writeFileSync(join(copy, script), '');
  return copy;
}
