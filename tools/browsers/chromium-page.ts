import { readFile } from 'node:fs/promises';
import type { Frame, Page, Protocol } from 'puppeteer-core';
import { ChromiumFrame } from './chromium-frame';
import type { FrameHandle, PageHandle } from './driver';
import { poll } from './poll';

const closeTimeoutMs = 10_000;

/** The text in the last closed shadow tree that holds an alert. */
function lastNotice(node: Protocol.DOM.Node, inAlert = false): string | null {
  if (inAlert && node.nodeType === 3) return node.nodeValue;
  const alert = inAlert || node.attributes?.includes('alert') === true;
  const below = [...(node.children ?? []), ...(node.shadowRoots ?? [])];
  return below.reduce<string | null>((found, child) => lastNotice(child, alert) ?? found, null);
}

export class ChromiumPage extends ChromiumFrame implements PageHandle {
  readonly consoleLines: string[] = [];
  readonly pageErrors: string[] = [];

  constructor(page: Page) {
    super(page, () => page.mainFrame());
    page.on('console', (message) => this.consoleLines.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => this.pageErrors.push(error instanceof Error ? error.message : String(error)));
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url, { waitUntil: 'load' });
  }

  async reload(): Promise<void> {
    await this.page.reload({ waitUntil: 'load' });
  }

  async answerFileChooser(open: () => Promise<void>, paths: readonly string[]): Promise<void> {
    const [chooser] = await Promise.all([this.page.waitForFileChooser({ timeout: 60_000 }), open()]);
    await chooser.accept([...paths]);
  }

  async dropFiles(selector: string, paths: readonly string[]): Promise<void> {
    await this.waitFor(selector);
    const [x, y] = await this.evaluate((s: string) => {
      const box = document.querySelector(s)?.getBoundingClientRect();
      return box === undefined ? ([0, 0] as const) : ([box.x + box.width / 2, box.y + box.height / 2] as const);
    }, selector);
    const data = { items: [], files: [...paths], dragOperationsMask: 1 };
    const cdp = await this.page.createCDPSession();
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await cdp.send('Input.dispatchDragEvent', { type, x, y, data });
    }
    await cdp.detach();
  }

  async copyImage(path: string): Promise<void> {
    // Not URL.origin: it is "null" for an extension's address in Node.
    const { protocol, host } = new URL(this.page.url());
    const permissions = ['clipboard-read', 'clipboard-write'].map((name) => {
      return { permission: { name }, state: 'granted' } as const;
    });
    await this.page.browserContext().setPermission(`${protocol}//${host}`, ...permissions);
    await this.page.bringToFront();
    await this.evaluate(
      async (base64: string) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        await navigator.clipboard.write([new ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) })]);
      },
      (await readFile(path)).toString('base64'),
    );
  }

  async pasteImage(selector: string, path: string): Promise<void> {
    await this.copyImage(path);
    await this.frame().focus(selector);
    await this.page.keyboard.down('Control');
    await this.page.keyboard.press('v');
    await this.page.keyboard.up('Control');
  }

  async notice(): Promise<string | null> {
    const cdp = await this.page.createCDPSession();
    const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
    await cdp.detach();
    return lastNotice(root);
  }

  /** By scheme: the frame may have an address of its own for each session (use_dynamic_url). */
  private findReviewFrame(): Frame | undefined {
    const frames = this.page.frames();
    return frames.find((frame) => frame.parentFrame() !== null && frame.url().startsWith('chrome-extension:'));
  }

  async reviewFrame(timeoutMs = 15_000): Promise<FrameHandle> {
    const frame = await poll("the extension's frame", timeoutMs, () => Promise.resolve(this.findReviewFrame()));
    return new ChromiumFrame(this.page, () => frame);
  }

  async innerFrame(): Promise<FrameHandle> {
    const frame = await poll('a frame of the page', 15_000, () =>
      Promise.resolve(
        this.page
          .frames()
          .find((one) => one.parentFrame() !== null && !one.url().startsWith('chrome-extension:') && one.url() !== ''),
      ),
    );
    return new ChromiumFrame(this.page, () => frame);
  }

  hasReviewFrame(): Promise<boolean> {
    return Promise.resolve(this.findReviewFrame() !== undefined);
  }

  async removeReviewFrame(): Promise<void> {
    const element = await this.findReviewFrame()?.frameElement();
    await element?.evaluate((e) => {
      e.remove();
    });
  }

  override async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path });
  }

  /** Chromium can take minutes to say that a tab is gone whose navigation was under way; nobody needs to wait for it. */
  async close(): Promise<void> {
    const closed = this.page.close().catch(() => undefined);
    await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, closeTimeoutMs).unref())]);
  }
}
