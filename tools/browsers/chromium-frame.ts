import type { ElementHandle, Frame, KeyInput, Page } from 'puppeteer-core';
import { FrameBase } from './frame-base';
import { poll } from './poll';

/** A frame over the Chrome DevTools Protocol; frames of other processes (the extension's) included. */
export class ChromiumFrame extends FrameBase {
  constructor(
    protected readonly page: Page,
    protected readonly frame: () => Frame,
  ) {
    super();
  }

  protected async evaluateText(expression: string): Promise<string> {
    return (await this.frame().evaluate(expression)) as string;
  }

  protected async moveMouse(xPx: number, yPx: number): Promise<void> {
    const [left, top] = await this.offsetInTab();
    await this.page.bringToFront();
    await this.page.mouse.move(left + xPx, top + yPx);
  }

  protected async clickMouse(xPx: number, yPx: number): Promise<void> {
    const [left, top] = await this.offsetInTab();
    await this.page.mouse.click(left + xPx, top + yPx);
  }

  protected async dragMouse(pointsPx: readonly (readonly [number, number])[]): Promise<void> {
    const [left, top] = await this.offsetInTab();
    await this.page.bringToFront();
    const { mouse } = this.page;
    for (const [index, [x, y]] of pointsPx.entries()) {
      await mouse.move(left + x, top + y, { steps: index === 0 ? 1 : 4 });
      if (index === 0) await mouse.down();
    }
    await mouse.up();
  }

  async press(keys: string): Promise<void> {
    const [key, ...modifiers] = keys.split('+').reverse() as KeyInput[];
    if (key === undefined) throw new Error('No key');
    for (const modifier of modifiers) await this.page.keyboard.down(modifier);
    await this.page.keyboard.press(key);
    for (const modifier of modifiers) await this.page.keyboard.up(modifier);
  }

  /** Where this frame's viewport begins in the tab, in CSS pixels. */
  private async offsetInTab(): Promise<readonly [number, number]> {
    let left = 0;
    let top = 0;
    for (let frame: Frame | null = this.frame(); frame?.parentFrame(); frame = frame.parentFrame()) {
      const element = await frame.frameElement();
      if (element === null) throw new Error('The frame is no longer in the page.');
      const [x, y] = await element.evaluate((e) => {
        const box = e.getBoundingClientRect();
        return [box.x + e.clientLeft, box.y + e.clientTop] as const;
      });
      await element.dispose();
      left += x;
      top += y;
    }
    return [left, top];
  }

  async pickFiles(selector: string, paths: readonly string[]): Promise<void> {
    await this.waitFor(selector, { state: 'attached' });
    // A frame that is being navigated forgets what was found in it.
    const input = await poll(selector, 15_000, async () => {
      const found = (await this.frame().$(selector)) as ElementHandle<HTMLInputElement> | null;
      return found ?? undefined;
    });
    await input.uploadFile(...paths);
    await input.dispose();
  }

  async screenshot(path: string): Promise<void> {
    const root = await this.frame().$('html');
    await root?.screenshot({ path });
    await root?.dispose();
  }
}
