import { platform } from 'node:os';
import puppeteer from 'puppeteer-core';
import type { Browser, CDPSession, Page, Target } from 'puppeteer-core';
import { watchErrors } from './chromium-errors';
import { ChromiumPage } from './chromium-page';
import { LaunchRefused } from './driver';
import type { BrowserDriver, LaunchOptions, Session } from './driver';
import { firstRunLimitMs, firstRunPage } from './first-run';
import { choosePictureMenu } from './chromium-menu';
import { createEmptyProfile } from './empty-profile';
import { endsBy } from './ends-by';
import type { FoundBrowser } from './find';
import { managePolicy } from './chromium-policy';
import { poll } from './poll';
import { openPrivate } from './open-private';
import { startRecordingProxy } from './recording-proxy';

/** Chromium's updater cannot be silenced, so it is sent to a host nobody else knows, and left out of the record. */
const updaterHost = 'browser-updater.invalid';

/** No traffic of the browser's own, no first-run pages, and everything else through the recording proxy. */
function switches(
  proxyPort: number,
  {
    locale = 'en-US',
    testDevices = false,
    playedGraphics = false,
    withoutWebAssembly = false,
    networkLog,
  }: LaunchOptions,
): string[] {
  const asRoot = platform() === 'linux' && process.getuid?.() === 0;
  return [
    ...(asRoot ? ['--no-sandbox'] : []),
    ...(testDevices ? ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'] : []),
    ...(playedGraphics ? ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader'] : []),
    ...(withoutWebAssembly ? ['--js-flags=--jitless'] : []),
    ...(networkLog === undefined ? [] : [`--log-net-log=${networkLog}`]),
    `--proxy-server=http://127.0.0.1:${String(proxyPort)}`,
    '--proxy-bypass-list=<-loopback>',
    `--lang=${locale}`,
    '--disable-background-networking',
    '--disable-component-update',
    `--component-updater=url-source=http://${updaterHost}/`,
    '--disable-domain-reliability',
    '--disable-features=NetworkTimeServiceQuerying,AutofillServerCommunication,OptimizationHints',
    '--gaia-url=http://127.0.0.1:9',
    '--disable-sync',
    '--no-default-browser-check',
    '--no-first-run',
    '--no-pings',
  ];
}

async function start(
  browser: FoundBrowser,
  options: LaunchOptions,
  profileDir: string,
  port: number,
): Promise<Browser> {
  try {
    return await puppeteer.launch({
      executablePath: browser.executablePath,
      headless: options.headless,
      // The pipe is what lets branded Chrome and Edge load an extension; they ignore --load-extension.
      pipe: true,
      enableExtensions: true,
      userDataDir: profileDir,
      defaultViewport: options.headless ? (options.pagePx ?? { width: 1280, height: 900 }) : null,
      args: switches(port, options),
      protocolTimeout: 120_000,
    });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new LaunchRefused(`${browser.name} did not start (${reason}).`);
  }
}

async function install(
  running: Browser,
  browser: FoundBrowser,
  extensionDir: string,
  keepFirstRun = false,
): Promise<string> {
  try {
    const origin = `chrome-extension://${await running.installExtension(extensionDir)}`;
    const isFirstRun = (target: Target): boolean => target.url() === `${origin}/${firstRunPage}`;
    // It takes the focus when it opens: not in the middle of what comes next.
    const target = await running.waitForTarget(isFirstRun, { timeout: firstRunLimitMs });
    if (!keepFirstRun) await (await target.page())?.close();
    return origin;
  } catch (error) {
    throw new LaunchRefused(`${browser.name} refused the extension (${error instanceof Error ? error.message : ''}).`);
  }
}

/** As a user can on the browser's page of extensions: what was granted there is not asked again. */
async function permit(running: Browser, id: string, pattern: string): Promise<void> {
  const page = await running.newPage();
  await page.goto(`chrome://extensions/?id=${id}`);
  await page.evaluate(
    (extensionId, host) =>
      (
        globalThis as unknown as {
          chrome: { developerPrivate: { addHostPermission(id: string, host: string): Promise<void> } };
        }
      ).chrome.developerPrivate.addHostPermission(extensionId, host),
    id,
    pattern,
  );
  await page.close();
}

/** As a user does on the browser's page of extensions. */
async function setEnabled(running: Browser, id: string, isEnabled: boolean): Promise<void> {
  const page = await running.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    (extensionId, on) =>
      (
        globalThis as unknown as { chrome: { management: { setEnabled(id: string, on: boolean): Promise<void> } } }
      ).chrome.management.setEnabled(extensionId, on),
    id,
    isEnabled,
  );
  await page.close();
}

/**
 * As a user can on the browser's page of extensions, in developer mode as whoever loads an unpacked extension: without it
 * Chromium disables such an extension when it starts it anew, which it does then.
 */
async function allowPrivate(running: Browser, extensionId: string): Promise<void> {
  const page = await running.newPage();
  await page.goto(`chrome://extensions/?id=${extensionId}`);
  await page.evaluate(async (id) => {
    interface Developer {
      updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
      updateExtensionConfiguration(change: { extensionId: string; incognitoAccess: boolean }): Promise<void>;
    }
    const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: Developer } }).chrome;
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    return developerPrivate.updateExtensionConfiguration({ extensionId: id, incognitoAccess: true });
  }, extensionId);
  await page.close();
}

/** Ends the process of a document. */
async function crash(session: CDPSession | undefined): Promise<void> {
  if (!session) throw new Error('There is nothing to crash');
  const crashed = new Promise((resolve) => session.once('Inspector.targetCrashed', resolve));
  // It is not answered any more.
  void session.send('Page.crash').catch(() => undefined);
  if (!(await endsBy(crashed))) throw new Error('It did not crash');
}

async function launch(browser: FoundBrowser, options: LaunchOptions): Promise<Session> {
  const profile = await createEmptyProfile();
  const proxy = await startRecordingProxy({ leaveOut: updaterHost });
  const policy = managePolicy(options);
  let running: Browser | undefined;
  const release = async (): Promise<void> => {
    if (running !== undefined && !(await endsBy(running.close()))) running.process()?.kill('SIGKILL');
    await proxy.close();
    policy.remove();
    await profile.remove();
  };
  try {
    const started = await start(browser, options, profile.dir, proxy.port);
    running = started;
    const errors = await watchErrors(started);
    const closed = new Promise<void>((resolve) => {
      started.once('disconnected', () => {
        resolve();
      });
    });
    const extensionOrigin =
      options.extensionDir === null
        ? null
        : await install(started, browser, options.extensionDir, options.keepFirstRun);
    const handles = new WeakMap<Page, ChromiumPage>();
    const handleOf = (page: Page): ChromiumPage => {
      const handle = handles.get(page) ?? new ChromiumPage(page);
      handles.set(page, handle);
      return handle;
    };
    const isBackground = (target: Target): boolean => {
      const type: string = target.type();
      return type === 'service_worker' && target.url().startsWith(extensionOrigin ?? '');
    };
    const newPage = async (url: string, firstScript?: string): Promise<ChromiumPage> => {
      const page = await started.newPage();
      if (firstScript !== undefined) await page.evaluateOnNewDocument(firstScript);
      const handle = handleOf(page);
      await handle.goto(url);
      return handle;
    };
    return {
      engine: 'chromium',
      version: await started.version(),
      extensionOrigin,
      requests: proxy.requests,
      newPage,
      install: async (extensionDir) => {
        await install(started, browser, extensionDir);
      },
      permit: (pattern) => permit(started, extensionOrigin?.split('/').pop() ?? '', pattern),
      uninstall: () => started.uninstallExtension(extensionOrigin?.split('/').pop() ?? ''),
      privatePage: async (url) => {
        await allowPrivate(started, extensionOrigin?.split('/').pop() ?? '');
        // Not before the extension has started anew.
        const opener = await newPage('about:blank');
        await poll('the extension', 60_000, async () => {
          await opener.goto(`${extensionOrigin ?? ''}/options.html`);
          return true;
        });
        await opener.evaluate(openPrivate, url);
        const target = await started.waitForTarget((each) => each.url() === url, { timeout: 60_000 });
        await opener.close();
        return handleOf(await target.asPage());
      },
      clickToolbarButton: async (page) => {
        const id = extensionOrigin?.split('/').pop() ?? '';
        const extension = (await started.extensions()).get(id);
        const tab = (await started.pages()).find((each) => handleOf(each) === page);
        if (!extension || !tab) throw new Error('There is no button to click');
        await tab.bringToFront();
        await tab.triggerExtensionAction(extension);
        const popup = await started.waitForTarget((target) => target.url() === `${extensionOrigin ?? ''}/popup.html`, {
          timeout: 60_000,
        });
        return handleOf(await popup.asPage());
      },
      clickPictureMenu: async (page, selector) => {
        const src = await page.evaluate(
          (s: string) => document.querySelector<HTMLImageElement>(s)?.src ?? '',
          selector,
        );
        const worker = await (await started.waitForTarget(isBackground, { timeout: 60_000 })).worker();
        await worker?.evaluate(choosePictureMenu, await page.url(), src);
      },
      saveDownloadsTo: async (downloadPath) => {
        const cdp = await started.target().createCDPSession();
        // For as long as this session lasts: it is not detached.
        await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath });
      },
      extensionPage: (path) => newPage(`${extensionOrigin ?? ''}/${path}`),
      killLookHost: async () => {
        const host = started.targets().find((target) => target.url() === `${extensionOrigin ?? ''}/host.html`);
        // Not the threads of the networks, which are workers of that worker.
        const workers = ((await host?.asPage())?.workers() ?? []).filter((each) => each.url().includes('/assets/'));
        await Promise.all(workers.map((worker) => worker.evaluate('self.close()').catch(() => undefined)));
        return workers.length;
      },
      minimizeMemory: () => Promise.resolve(false),
      endBackground: async () => {
        await (await started.targets().find(isBackground)?.worker())?.close();
      },
      crashTab: async (page) => {
        const tab = (await started.pages()).find((each) => handleOf(each) === page);
        await crash(await tab?.createCDPSession());
      },
      crashExtension: async () => {
        const host = started.targets().find((target) => target.url() === `${extensionOrigin ?? ''}/host.html`);
        await crash(await host?.createCDPSession());
      },
      crashGraphics: async () => {
        const session = await started.target().createCDPSession();
        await endsBy(session.send('Browser.crashGpuProcess'));
        await session.detach();
        return true;
      },
      // Not by runtime.reload(): an extension from a folder stays off then, as the profile is in no developer mode.
      restartExtension: async () => {
        if (options.extensionDir !== null) await started.installExtension(options.extensionDir);
      },
      setEnabled: async (isEnabled) => {
        await setEnabled(started, extensionOrigin?.split('/').pop() ?? '', isEnabled);
        if (isEnabled) await started.waitForTarget(isBackground, { timeout: 60_000 });
      },
      extensionErrors: () => Promise.resolve(errors()),
      pages: async () => (await started.pages()).map(handleOf),
      closed,
      close: release,
    };
  } catch (error) {
    await release();
    throw error;
  }
}

/** Chrome, Chromium, Edge and Brave, over the debugging pipe. */
export const chromium: BrowserDriver = { engine: 'chromium', launch };
