import { chromium } from './chromium';
import type { Engine, LaunchOptions, BrowserDriver, Session } from './driver';
import { LaunchRefused } from './driver';
import type { FoundBrowser } from './find';
import { firefox } from './firefox';

const drivers: Readonly<Record<Engine, BrowserDriver>> = { chromium, firefox };

/**
 * Starts the first of these browsers that takes the extension; each refusal is said in one sentence.
 * @throws LaunchRefused when none did.
 */
export async function launchFirst(
  browsers: readonly FoundBrowser[],
  optionsFor: (engine: Engine) => LaunchOptions,
  say: (line: string) => void,
): Promise<Session> {
  for (const browser of browsers) {
    try {
      return await drivers[browser.engine].launch(browser, optionsFor(browser.engine));
    } catch (error) {
      if (!(error instanceof LaunchRefused)) throw error;
      say(error.message);
    }
  }
  throw new LaunchRefused('No browser here takes the extension.');
}
