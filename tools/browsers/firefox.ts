import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BidiConnection } from './bidi-connection';
import { LaunchRefused } from './driver';
import type { BrowserDriver, LaunchOptions, Session } from './driver';
import { createEmptyProfile } from './empty-profile';
import { endsBy } from './ends-by';
import type { FoundBrowser } from './find';
import { gathered, gathering } from './firefox-errors';
import { firstRunLimitMs, firstRunPage } from './first-run';
import { poll } from './poll';
import { chooseMenuItem } from './firefox-menu';
import { FirefoxPage } from './firefox-page';
import { endProcess, startFirefox } from './firefox-process';
import type { FirefoxProcess, Preferences } from './firefox-process';
import { openPrivate } from './open-private';
import { startRecordingProxy } from './recording-proxy';

/** What the button on about:memory does. */
const minimize = `new Promise((done) => {
  const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
  manager.minimizeMemoryUsage(() => done(''));
})`;

/** The first alone leaves it to extensions. */
const withoutWasmPreferences: Preferences = {
  'javascript.options.wasm': false,
  'javascript.options.wasm_trustedprincipals': false,
};

/** No traffic of the browser's own, no first-run pages, and everything else through the recording proxy. */
function preferences(proxyPort: number, locale: string, pinnedHosts: string): Preferences {
  return {
    'app.normandy.enabled': false,
    'app.update.disabledForTesting': true,
    'browser.aboutwelcome.enabled': false,
    'browser.newtabpage.enabled': false,
    'browser.region.network.url': '',
    'browser.safebrowsing.downloads.remote.enabled': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'browser.search.update': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'datareporting.healthreport.uploadEnabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'dom.push.connection.enabled': false,
    'extensions.blocklist.enabled': false,
    'extensions.getAddons.cache.enabled': false,
    'extensions.systemAddon.update.enabled': false,
    'extensions.update.enabled': false,
    'extensions.webextensions.uuids': pinnedHosts,
    'intl.locale.requested': locale,
    'media.gmp-manager.updateEnabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'network.proxy.allow_hijacking_localhost': true,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.no_proxies_on': '',
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.type': 1,
    'privacy.trackingprotection.enabled': false,
    'remote.active-protocols': 1,
    'remote.bidi.dismiss_file_pickers.enabled': true,
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    'toolkit.telemetry.enabled': false,
    'toolkit.telemetry.server': '',
  };
}

/** A clipboard without a screen keeps only text, but for what is cached; the camera is a made one. */
const testDevicePreferences: Preferences = {
  // Firefox's own tests do the same: the question is left out, the click that leads to it is not.
  'extensions.webextOptionalPermissionPrompts': false,
  'dom.events.testing.asyncClipboard': true,
  'media.navigator.permission.disabled': true,
  'media.navigator.streams.fake': true,
  'widget.clipboard.use-cached-data.enabled': true,
  // Folders that are dropped were not chosen in a dialog of the browser.
  'dom.filesystem.pathcheck.disabled': true,
};

/** The extension's id as its manifest gives it: Firefox is told beforehand at which address to serve its pages. */
async function geckoId(extensionDir: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(extensionDir, 'manifest.json'), 'utf8')) as {
    readonly browser_specific_settings?: { readonly gecko?: { readonly id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (id === undefined) throw new LaunchRefused('This build of the extension is not one for Firefox.');
  return id;
}

/** A home folder with a manifest for managed storage (MDN, "Native manifests"), below the profile. @returns its path */
async function manage(
  profileDir: string,
  extensionDir: string | null,
  data: NonNullable<LaunchOptions['managed']>,
): Promise<string> {
  const name = await geckoId(extensionDir ?? '');
  const folder = join(profileDir, 'home', '.mozilla', 'managed-storage');
  await mkdir(folder, { recursive: true });
  const manifest = { name, description: 'Settings for Whereless', type: 'storage', data };
  await writeFile(join(folder, `${name}.json`), JSON.stringify(manifest));
  return join(profileDir, 'home');
}

/**
 * Runs in the window of the browser: what a click on the button does, without a pointer. A second click would close the popup
 * of the first, so none is left open.
 */
async function pressButton(id: string): Promise<boolean> {
  interface Button {
    triggerAction(window: unknown): Promise<unknown>;
  }
  interface Panel {
    readonly state: string;
    hidePopup(): void;
  }
  const { ChromeUtils, WebExtensionPolicy, document } = globalThis as unknown as {
    readonly ChromeUtils: {
      importESModule(url: string): {
        ExtensionParent: { apiManager: { global: { browserActionFor(extension: object): Button } } };
      };
    };
    readonly WebExtensionPolicy: { getByID(id: string): { readonly extension: object } };
    readonly document: { querySelectorAll(selector: string): Iterable<Panel> };
  };
  const open = (): readonly Panel[] =>
    [...document.querySelectorAll('panel')].filter(({ state }) => state !== 'closed');
  const until = async (isOpen: boolean): Promise<void> => {
    for (let tries = 0; tries < 100 && open().length > 0 !== isOpen; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const hide = async (): Promise<void> => {
    for (const panel of open()) panel.hidePopup();
    await until(false);
  };
  await hide();
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(globalThis);
  await until(true);
  await hide();
  return true;
}

/** Runs in the window of the browser: what "Run in Private Windows" does on about:addons. */
async function allowPrivate(id: string): Promise<boolean> {
  interface Modules {
    readonly ExtensionPermissions: { add(id: string, more: object): Promise<void> };
    readonly AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> };
  }
  const { ChromeUtils } = globalThis as unknown as { ChromeUtils: { importESModule(url: string): Modules } };
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  await ExtensionPermissions.add(id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
  await (await AddonManager.getAddonByID(id)).reload();
  return true;
}

/** Runs in a page of the extension: the look host is a frame of the background. */
async function removeLookHost(): Promise<number> {
  const { browser } = globalThis as unknown as {
    readonly browser: { readonly runtime: { getBackgroundPage(): Promise<Window> } };
  };
  const frames = (await browser.runtime.getBackgroundPage()).document.querySelectorAll('iframe');
  for (const frame of frames) frame.remove();
  return frames.length;
}

async function launch(browser: FoundBrowser, options: LaunchOptions): Promise<Session> {
  const { extensionDir, headless, display, locale = 'en-US' } = options;
  const uuid = randomUUID();
  const pinned = extensionDir === null ? {} : { [await geckoId(extensionDir)]: uuid };
  const profile = await createEmptyProfile();
  const proxy = await startRecordingProxy();
  let process: FirefoxProcess | undefined;
  let bidi: BidiConnection | undefined;
  let errors: readonly string[] = [];
  /** The window of the browser itself, when there is one. */
  const browserWindow = async (): Promise<string> => {
    const tree = await bidi?.send('browsingContext.getTree', { maxDepth: 0, 'moz:scope': 'chrome' });
    const [window] = (tree?.['contexts'] ?? []) as readonly { readonly context: string }[];
    return window?.context ?? '';
  };
  const inWindow = async (expression: string): Promise<string> => {
    const target = { context: await browserWindow() };
    const answer = await bidi?.send('script.evaluate', { expression, target, awaitPromise: true });
    if (answer?.['type'] !== 'success') throw new Error(`In the browser's window: ${JSON.stringify(answer)}`);
    return String((answer['result'] as { readonly value?: unknown }).value);
  };
  const lookForErrors = async (): Promise<void> => {
    errors = JSON.parse(await inWindow(gathered)) as readonly string[];
  };
  const release = async (): Promise<void> => {
    // What went wrong in the extension can be asked for afterwards, too.
    await endsBy(lookForErrors());
    if (bidi !== undefined) await endsBy(bidi.send('browser.close'));
    await process?.end();
    await proxy.close();
    await profile.remove();
  };
  const step = async <T>(what: string, result: Promise<T>): Promise<T> => {
    try {
      return await result;
    } catch (error) {
      throw new LaunchRefused(`${browser.name} ${what} (${error instanceof Error ? error.message : String(error)}).`);
    }
  };
  try {
    const prefs = {
      ...preferences(proxy.port, locale, JSON.stringify(pinned)),
      ...(options.testDevices === true ? testDevicePreferences : {}),
      ...(options.withoutWebAssembly === true ? withoutWasmPreferences : {}),
    };
    const home = options.managed === undefined ? undefined : await manage(profile.dir, extensionDir, options.managed);
    const shown = { headless, display, home, networkLog: options.networkLog };
    process = await step('did not start', startFirefox(browser.executablePath, profile.dir, prefs, shown));
    const connection = await step('did not start', BidiConnection.open(`${process.bidiUrl}/session`));
    bidi = connection;
    const { capabilities } = await connection.send('session.new', {
      capabilities: { alwaysMatch: { unhandledPromptBehavior: { default: 'ignore' } } },
    });
    await connection.send('session.subscribe', {
      events: ['log.entryAdded', 'input.fileDialogOpened', 'browsingContext.contextCreated'],
    });
    const tabs = async (): Promise<readonly { readonly context: string; readonly url: string }[]> => {
      const { contexts } = await connection.send('browsingContext.getTree', { maxDepth: 0 });
      return contexts as readonly { readonly context: string; readonly url: string }[];
    };
    const install = async (path: string): Promise<void> => {
      const { packed } = options;
      const extensionData = packed === undefined ? { type: 'path', path } : { type: 'archivePath', path: packed };
      await step('refused the extension', connection.send('webExtension.install', { extensionData }));
      const firstRun = await step(
        'did not open the first screens',
        poll('the first screens', firstRunLimitMs, async () =>
          (await tabs()).find(({ url }) => url === `moz-extension://${uuid}/${firstRunPage}`),
        ),
      );
      // It takes the focus when it opens: not in the middle of what comes next.
      if (options.keepFirstRun !== true) {
        await connection.send('browsingContext.close', { context: firstRun.context });
      }
    };
    const extensionOrigin = extensionDir === null ? null : `moz-extension://${uuid}`;
    await inWindow(gathering(`moz-extension://${uuid}/`));
    if (extensionDir !== null) await install(extensionDir);
    const handles = new Map<string, FirefoxPage>();
    const handleOf = (context: string): FirefoxPage => {
      const handle = handles.get(context) ?? new FirefoxPage(connection, context, extensionOrigin);
      handles.set(context, handle);
      return handle;
    };
    const newPage = async (url: string): Promise<FirefoxPage> => {
      const { context } = await connection.send('browsingContext.create', { type: 'tab' });
      const handle = handleOf(String(context));
      await handle.goto(url);
      return handle;
    };
    /** Runs a function in the window of the browser, with the extension's id. */
    const inBrowserWindow = async (code: (id: string) => Promise<boolean>): Promise<void> => {
      const { result, exceptionDetails } = await connection.send('script.callFunction', {
        functionDeclaration: String(code),
        arguments: [{ type: 'string', value: await geckoId(extensionDir ?? '') }],
        target: { context: await browserWindow() },
        awaitPromise: true,
        userActivation: true,
      });
      if (result === undefined) throw new Error(`In the browser's window: ${JSON.stringify(exceptionDetails)}`);
    };
    const { browserVersion } = capabilities as { readonly browserVersion: string };
    return {
      engine: 'firefox',
      version: `Firefox/${browserVersion}`,
      extensionOrigin,
      requests: proxy.requests,
      newPage,
      install,
      permit: () => Promise.resolve(),
      uninstall: async () => {
        await connection.send('webExtension.uninstall', { extension: await geckoId(extensionDir ?? '') });
      },
      privatePage: async (url) => {
        await inBrowserWindow(allowPrivate);
        const opener = await newPage(`${extensionOrigin ?? ''}/options.html`);
        await opener.evaluate(openPrivate, url);
        const opened = await poll('the private window', 60_000, async () =>
          (await tabs()).find((each) => each.url === url),
        );
        await opener.close();
        return handleOf(opened.context);
      },
      clickToolbarButton: async (page) => {
        const context = [...handles].find(([, handle]) => handle === page)?.[0] ?? '';
        await connection.send('browsingContext.activate', { context });
        await inBrowserWindow(pressButton);
        const popup = await newPage(`${extensionOrigin ?? ''}/popup.html`);
        await connection.send('browsingContext.activate', { context });
        await popup.reload();
        return popup;
      },
      clickPictureMenu: async (page, selector) => {
        const context = [...handles].find(([, handle]) => handle === page)?.[0] ?? '';
        await connection.send('browsingContext.activate', { context });
        await handleOf(context).rightClick(selector);
        await inBrowserWindow(chooseMenuItem);
      },
      saveDownloadsTo: async (destinationFolder) => {
        const downloadBehavior = { type: 'allowed', destinationFolder };
        await connection.send('browser.setDownloadBehavior', { downloadBehavior });
      },
      extensionPage: (path) => newPage(`${extensionOrigin ?? ''}/${path}`),
      killLookHost: async () => {
        const page = await newPage(`${extensionOrigin ?? ''}/options.html`);
        const count = await page.evaluate(removeLookHost);
        await page.close();
        return count;
      },
      minimizeMemory: async () => {
        await inWindow(minimize);
        return true;
      },
      endBackground: async () => {
        const id = JSON.stringify(await geckoId(extensionDir ?? ''));
        await inWindow(`WebExtensionPolicy.getByID(${id}).extension.terminateBackground()`);
      },
      crashTab: async (page) => {
        const context = [...handles].find(([, handle]) => handle === page)?.[0] ?? '';
        await connection.send('browsingContext.activate', { context });
        await endProcess(await inWindow('gBrowser.selectedBrowser.browsingContext.currentWindowGlobal.osPid'));
      },
      crashExtension: async () => {
        const wanted = '({ remoteType }) => remoteType === "extension"';
        await endProcess(await inWindow(`ChromeUtils.getAllDOMProcesses().find(${wanted}).osPid`));
      },
      crashGraphics: () => Promise.resolve(false),
      restartExtension: async () => {
        const page = await newPage(`${extensionOrigin ?? ''}/options.html`);
        const policy = `WebExtensionPolicy.getByID(${JSON.stringify(await geckoId(extensionDir ?? ''))})`;
        await inWindow(`${policy}.extension.isTheOneBefore = true`);
        // Its own tab goes with it.
        await endsBy(page.evaluate('browser.runtime.reload()').catch(() => undefined));
        // Until it has started anew, pages of it are not there, and never answer.
        await poll('the extension anew', 60_000, async () => {
          const its = await inWindow(`\`\${${policy}.extension.isTheOneBefore} \${${policy}.extension.state}\``);
          return its === 'undefined Startup: Complete' || undefined;
        });
      },
      setEnabled: async (isEnabled) => {
        const id = JSON.stringify(await geckoId(extensionDir ?? ''));
        const change = isEnabled ? 'enable' : 'disable';
        await inWindow(`AddonManager.getAddonByID(${id}).then((addon) => addon.${change}()).then(() => '')`);
        const state = `WebExtensionPolicy.getByID(${id})?.extension.state`;
        await poll(`the extension to ${change}`, 60_000, async () =>
          (await inWindow(`String(${state} === 'Startup: Complete')`)) === String(isEnabled) ? true : undefined,
        );
      },
      extensionErrors: async () => {
        await lookForErrors().catch(() => undefined);
        return errors;
      },
      pages: async () => (await tabs()).map(({ context }) => handleOf(context)),
      closed: connection.closed,
      close: release,
    };
  } catch (error) {
    await release();
    throw error;
  }
}

/** Firefox, over WebDriver BiDi. */
export const firefox: BrowserDriver = { engine: 'firefox', launch };
