import type { FrameHandle, Json, PageCode, WaitOptions } from './driver';
import { asExpression } from './page-code';
import { poll } from './poll';

const defaultTimeoutMs = 15_000;

function isVisible(selector: string): boolean {
  const element = document.querySelector(selector);
  if (element === null) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && getComputedStyle(element).visibility !== 'hidden';
}

/** What takes no click. */
const disabled = ':disabled, [aria-disabled="true"], [inert] *';

/** Scrolls to it and gives its rectangle when it can be clicked: enabled, still, and with nothing over its middle. */
async function clickableBox(
  selector: string,
  disabledOnes: string,
): Promise<readonly [number, number, number, number] | null> {
  const element = document.querySelector(selector);
  if (element === null || element.matches(disabledOnes)) return null;
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const before = element.getBoundingClientRect();
  await new Promise((resolve) => setTimeout(resolve, 60));
  const { x, y, width, height } = element.getBoundingClientRect();
  const still = before.x === x && before.y === y && before.width === width && before.height === height;
  const hit = document.elementFromPoint(x + width / 2, y + height / 2);
  return still && element.contains(hit) ? [x, y, width, height] : null;
}

/** Whether the mouse is on it, and it is still enabled: buttons that wait may do so anew once their tab is in front. */
function isReady(selector: string, disabledOnes: string): boolean {
  const element = document.querySelector(selector);
  return element?.matches(':hover') === true && !element.matches(disabledOnes);
}

/** What is the same in every browser; the rest is what a browser's own protocol does. */
export abstract class FrameBase implements FrameHandle {
  /** Evaluates an expression that gives a promise of a text. */
  protected abstract evaluateText(expression: string): Promise<string>;
  /** Trusted mouse input at a point of this document's viewport, in CSS pixels. */
  protected abstract moveMouse(xPx: number, yPx: number): Promise<void>;
  protected abstract clickMouse(xPx: number, yPx: number): Promise<void>;
  /** Down at the first point, through the others, up at the last. */
  protected abstract dragMouse(pointsPx: readonly (readonly [number, number])[]): Promise<void>;
  abstract press(key: string): Promise<void>;
  abstract pickFiles(selector: string, paths: readonly string[]): Promise<void>;
  abstract screenshot(path: string): Promise<void>;

  url(): Promise<string> {
    return this.evaluate(() => location.href);
  }

  async evaluate<Args extends readonly Json[], Result>(code: PageCode<Args, Result>, ...args: Args): Promise<Result> {
    return JSON.parse(await this.evaluateText(asExpression(code, args))) as Result;
  }

  async waitFor(
    selector: string,
    { state = 'visible', timeoutMs = defaultTimeoutMs }: WaitOptions = {},
  ): Promise<void> {
    await poll(`${selector} ${state}`, timeoutMs, async () => {
      const there = state === 'attached' ? (await this.count(selector)) > 0 : await this.evaluate(isVisible, selector);
      return there === (state !== 'gone') ? true : undefined;
    });
  }

  count(selector: string): Promise<number> {
    return this.evaluate((s: string) => document.querySelectorAll(s).length, selector);
  }

  async text(selector: string): Promise<string> {
    await this.waitFor(selector, { state: 'attached' });
    return this.evaluate((s: string) => {
      const element = document.querySelector(s);
      return element instanceof HTMLElement ? element.innerText : (element?.textContent ?? '');
    }, selector);
  }

  async drag(selector: string, points: readonly (readonly [x: number, y: number])[]): Promise<void> {
    await this.waitFor(selector);
    const [left, top, width, height] = await this.evaluate((s: string) => {
      const element = document.querySelector(s);
      element?.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const box = element?.getBoundingClientRect();
      return [box?.x ?? 0, box?.y ?? 0, box?.width ?? 0, box?.height ?? 0] as const;
    }, selector);
    await this.dragMouse(points.map(([x, y]) => [left + x * width, top + y * height]));
  }

  async click(selector: string): Promise<void> {
    const [x, y] = await poll(`${selector} clickable`, defaultTimeoutMs, async () => {
      const box = await this.evaluate(clickableBox, selector, disabled);
      if (box === null) return undefined;
      const middle = [box[0] + box[2] / 2, box[1] + box[3] / 2] as const;
      await this.moveMouse(...middle);
      // The browser may still send input to a frame that was here a moment ago: only the element itself knows.
      return (await this.evaluate(isReady, selector, disabled)) ? middle : undefined;
    });
    await this.clickMouse(x, y);
  }
}
