import type { FrameHandle, PageHandle } from '../browsers/driver';
import { poll } from '../browsers/poll';

/** passed: went on by itself; decide: the review is open and asks. */
export interface Outcome {
  readonly kind: 'passed' | 'decide';
  readonly frame: FrameHandle;
}

/** Which pick of which frame went on by itself when last asked: its note stays a while, and is not the answer for the next pick. */
const passed = new WeakMap<PageHandle, string>();

/** Waits until the extension has made up its mind about what was just picked on the page. */
export async function waitForOutcome(page: PageHandle, timeoutMs = 90_000): Promise<Outcome> {
  return poll('an answer of the extension', timeoutMs, async () => {
    if (!(await page.hasReviewFrame())) return undefined;
    const frame = await page.reviewFrame();
    const [screen, phase, pick] = await frame.evaluate(() => {
      const of = (name: string): string | null =>
        document.querySelector(`[data-${name}]`)?.getAttribute(`data-${name}`) ?? null;
      return [of('screen'), of('phase'), `${of('pick') ?? ''} ${String(performance.timeOrigin)}`] as const;
    });
    if (phase === 'passed' && passed.get(page) !== pick) {
      passed.set(page, pick);
      return { kind: 'passed', frame } as const;
    }
    return screen === 'review' && phase === 'decide' ? ({ kind: 'decide', frame } as const) : undefined;
  });
}

/** Whether a choice of the review is offered right now. */
export async function isOffered(frame: FrameHandle, action: string): Promise<boolean> {
  return (await frame.count(`[data-action="${action}"]:enabled`)) > 0;
}

/** Waits until the pictures of a document are decoded and what it shows has been drawn. */
export async function whenDrawn(frame: FrameHandle): Promise<void> {
  await frame.evaluate(async () => {
    const pictures = Array.from(document.images, (image) => image.decode().catch(() => undefined));
    await Promise.all(pictures);
    // Two frames for the layout of the document around this one, then a moment for the compositor.
    for (let frames = 0; frames < 2; frames += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve, 400));
  });
}
