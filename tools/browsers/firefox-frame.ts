import { writeFile } from 'node:fs/promises';
import type { BidiConnection } from './bidi-connection';
import { FrameBase } from './frame-base';

interface RemoteResult {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: unknown; readonly sharedId?: string };
  readonly exceptionDetails?: { readonly text: string };
}

/** Keys without a character, as WebDriver names them (https://w3c.github.io/webdriver/#keyboard-actions). */
const keyValues: Readonly<Partial<Record<string, string>>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

/** A browsing context over WebDriver BiDi; contexts of other processes (the extension's) included. */
export class FirefoxFrame extends FrameBase {
  constructor(
    protected readonly bidi: BidiConnection,
    protected readonly context: string,
  ) {
    super();
  }

  protected async run(expression: string): Promise<RemoteResult> {
    const answer = (await this.bidi.send('script.evaluate', {
      expression,
      target: { context: this.context },
      awaitPromise: true,
      resultOwnership: 'none',
    })) as unknown as RemoteResult;
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text ?? 'an exception in the page');
    return answer;
  }

  protected async evaluateText(expression: string): Promise<string> {
    return String((await this.run(expression)).result?.value);
  }

  /** By way of the pixel beside: a mouse that is where it was moves nothing, and what came or went below it is not noticed. */
  protected async moveMouse(xPx: number, yPx: number): Promise<void> {
    await this.performMouse(Math.max(0, xPx - 1), yPx, []);
    await this.performMouse(xPx, yPx, []);
  }

  protected clickMouse(xPx: number, yPx: number): Promise<void> {
    return this.performMouse(xPx, yPx, [
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]);
  }

  /** Presses the right button in the middle of the first match. */
  async rightClick(selector: string): Promise<void> {
    await this.waitFor(selector);
    const [x, y] = await this.evaluate((s: string) => {
      const box = document.querySelector(s)?.getBoundingClientRect();
      return [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2] as const;
    }, selector);
    await this.performMouse(x, y, [
      { type: 'pointerDown', button: 2 },
      { type: 'pointerUp', button: 2 },
    ]);
  }

  protected async dragMouse(pointsPx: readonly (readonly [number, number])[]): Promise<void> {
    const [from, ...rest] = pointsPx;
    if (!from) throw new Error('No points');
    const moves = rest.map(([x, y]) => {
      return { type: 'pointerMove', x: Math.round(x), y: Math.round(y), origin: 'viewport', duration: 100 };
    });
    const actions = [{ type: 'pointerDown', button: 0 }, ...moves, { type: 'pointerUp', button: 0 }];
    await this.performMouse(from[0], from[1], actions);
  }

  async press(keys: string): Promise<void> {
    const values = keys.split('+').map((key) => keyValues[key] ?? key);
    const actions = [
      ...values.map((value) => ({ type: 'keyDown', value })),
      ...values.reverse().map((value) => ({ type: 'keyUp', value })),
    ];
    await this.bidi.send('input.performActions', {
      context: this.context,
      actions: [{ type: 'key', id: 'keyboard', actions }],
    });
  }

  private async performMouse(xPx: number, yPx: number, then: readonly object[]): Promise<void> {
    const move = { type: 'pointerMove', x: Math.round(xPx), y: Math.round(yPx), origin: 'viewport' };
    const parameters = { pointerType: 'mouse' };
    await this.bidi.send('input.performActions', {
      context: this.context,
      actions: [{ type: 'pointer', id: 'mouse', parameters, actions: [move, ...then] }],
    });
  }

  async pickFiles(selector: string, paths: readonly string[]): Promise<void> {
    await this.waitFor(selector, { state: 'attached' });
    const found = await this.run(`document.querySelector(${JSON.stringify(selector)})`);
    await this.setFiles(this.context, found.result?.sharedId, paths);
  }

  protected async setFiles(context: string, sharedId: string | undefined, paths: readonly string[]): Promise<void> {
    await this.bidi.send('input.setFiles', { context, element: { sharedId }, files: [...paths] });
  }

  async screenshot(path: string): Promise<void> {
    const { data } = await this.bidi.send('browsingContext.captureScreenshot', { context: this.context });
    await writeFile(path, Buffer.from(String(data), 'base64'));
  }
}
