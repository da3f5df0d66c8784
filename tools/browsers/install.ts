import { findBrowsers } from './find';
import type { FoundBrowser } from './find';
import type { Engine } from './driver';
import { installPackages, isDebianRoot, isUbuntu } from '../system/packages';

function packageOf(engine: Engine): string {
  if (engine === 'chromium') return isUbuntu() ? 'chromium-browser' : 'chromium';
  return isUbuntu() ? 'firefox' : 'firefox-esr';
}

/** One sentence with the exact command that installs a browser of this kind here. */
function installCommand(engine: Engine): string {
  switch (process.platform) {
    case 'darwin':
      return `brew install --cask ${engine === 'chromium' ? 'chromium' : 'firefox'}`;
    case 'win32':
      return `winget install ${engine === 'chromium' ? 'Google.Chrome' : 'Mozilla.Firefox'}`;
    default:
      return `sudo apt-get install -y ${packageOf(engine)}`;
  }
}

/**
 * Browsers of this kind, installed from the distribution first when there is none and this is Debian or Ubuntu as root.
 * @throws Error with one sentence naming the command when there is none and it may not be installed.
 */
export function ensureBrowsers(engine: Engine, say: (line: string) => void): FoundBrowser[] {
  const found = findBrowsers(engine);
  if (found.length > 0) return found;
  const title = engine === 'chromium' ? 'Chrome, Chromium, Edge or Brave' : 'Firefox';
  if (!isDebianRoot()) {
    throw new Error(`No ${title} was found here; install one with: ${installCommand(engine)}`);
  }
  say(`No ${title} was found here; installing ${packageOf(engine)} with apt-get.`);
  installPackages([packageOf(engine)]);
  const installed = findBrowsers(engine);
  if (installed.length === 0) throw new Error(`${packageOf(engine)} was installed but no ${title} can be started.`);
  return installed;
}
