import type { FrameHandle, PageHandle } from '../browsers/driver';
import { poll } from '../browsers/poll';
import { arrivedAt } from './arrived';

/** The buttons of the review that let the photo go on, by `data-action`. */
export const answers = { 'upload-cleaned': 'upload cleaned', 'cover-and-upload': 'cover and upload' } as const;

export type Answer = keyof typeof answers;

/** Whether the review has looked at the covered photo and asks about what came to light. */
async function asksAgain(frame: FrameHandle): Promise<boolean> {
  return (await frame.count('.wl-review__head [role="alert"]')) > 0;
}

/**
 * Presses a button of the review, and again where it asks once more. Gives the time from the click, as the frame tells its
 * moment, to the file in the page, in milliseconds: neither the human's thinking is in it, nor the driver's way to the button.
 */
export async function giveAnswer(page: PageHandle, frame: FrameHandle, action: Answer): Promise<number> {
  await frame.evaluate(() => {
    document.addEventListener('click', () => Object.assign(globalThis, { benchClickedAt: Date.now() }), true);
  });
  for (let spentMs = 0; ;) {
    await frame.click(`[data-action="${action}"]`);
    const clickedAt = await frame.evaluate<[], number>('globalThis.benchClickedAt');
    const { arrived, at } = await poll('the file in the page, or another question', 240_000, async () => {
      const moment = await arrivedAt(page);
      if (moment !== undefined) return { arrived: true, at: moment };
      return (await asksAgain(frame)) ? { arrived: false, at: Date.now() } : undefined;
    });
    spentMs += at - clickedAt;
    if (arrived) return spentMs;
  }
}
