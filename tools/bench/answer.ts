import type { FrameHandle, PageHandle } from '../browsers/driver';
import { poll } from '../browsers/poll';
import { arrivedAt } from './arrived';

/** The buttons of the review that let the photo go on, by `data-action`. */
export const answers = { 'upload-cleaned': 'upload cleaned', 'cover-and-upload': 'cover and upload' } as const;

/**
 * Presses a button of the review. Gives the time from the click, as the frame tells its moment, to the file in the page, in
 * milliseconds: neither the human's thinking is in it, nor the driver's way to the button.
 */
export async function answer(page: PageHandle, frame: FrameHandle, action: keyof typeof answers): Promise<number> {
  await frame.evaluate(() => {
    document.addEventListener('click', () => Object.assign(globalThis, { benchClickedAt: Date.now() }), true);
  });
  await frame.click(`[data-action="${action}"]`);
  const clickedAt = await frame.evaluate<[], number>('globalThis.benchClickedAt');
  return (await poll('the file in the page', 240_000, () => arrivedAt(page))) - clickedAt;
}
