import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Engine } from './driver';

type BrowserName = 'Chrome' | 'Chromium' | 'Edge' | 'Brave' | 'Firefox';

export interface FoundBrowser {
  readonly name: BrowserName;
  readonly engine: Engine;
  readonly executablePath: string;
}

interface Product {
  readonly name: BrowserName;
  readonly engine: Engine;
  /** Command names looked for in PATH on Linux. */
  readonly commands: readonly string[];
  /** Below /Applications and ~/Applications. */
  readonly mac: readonly string[];
  /** Below the program folders of Windows. */
  readonly windows: readonly string[];
}

const products: readonly Product[] = [
  {
    name: 'Chrome',
    engine: 'chromium',
    commands: ['google-chrome-stable', 'google-chrome'],
    mac: ['Google Chrome.app/Contents/MacOS/Google Chrome'],
    windows: ['Google/Chrome/Application/chrome.exe'],
  },
  {
    name: 'Chromium',
    engine: 'chromium',
    commands: ['chromium', 'chromium-browser'],
    mac: ['Chromium.app/Contents/MacOS/Chromium'],
    windows: ['Chromium/Application/chrome.exe'],
  },
  {
    name: 'Edge',
    engine: 'chromium',
    commands: ['microsoft-edge-stable', 'microsoft-edge'],
    mac: ['Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    windows: ['Microsoft/Edge/Application/msedge.exe'],
  },
  {
    name: 'Brave',
    engine: 'chromium',
    commands: ['brave-browser', 'brave-browser-stable', 'brave'],
    mac: ['Brave Browser.app/Contents/MacOS/Brave Browser'],
    windows: ['BraveSoftware/Brave-Browser/Application/brave.exe'],
  },
  {
    name: 'Firefox',
    engine: 'firefox',
    commands: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
    mac: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
    windows: ['Mozilla Firefox/firefox.exe', 'Firefox Developer Edition/firefox.exe'],
  },
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function candidatePaths(product: Product): string[] {
  switch (process.platform) {
    case 'darwin':
      return ['/Applications', join(homedir(), 'Applications')].flatMap((dir) => product.mac.map((p) => join(dir, p)));
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
        .flatMap((name) => process.env[name] ?? [])
        .flatMap((dir) => product.windows.map((p) => join(dir, p)));
    default:
      return product.commands.flatMap((command) =>
        (process.env['PATH'] ?? '')
          .split(delimiter)
          .filter(Boolean)
          .map((dir) => join(dir, command)),
      );
  }
}

/** Installed browsers, at most one of each product, in the order they are tried. */
export function findBrowsers(engine?: Engine): FoundBrowser[] {
  return products
    .filter((product) => engine === undefined || product.engine === engine)
    .flatMap((product) => {
      const executablePath = candidatePaths(product).find(isExecutable);
      return executablePath === undefined ? [] : [{ name: product.name, engine: product.engine, executablePath }];
    });
}
