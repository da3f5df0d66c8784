import type { PageHandle } from '../browsers/driver';

/** When the frame of the review had drawn something, as `Date.now` gives it. */
interface NoteMoments {
  /** The note that says that a check runs. */
  readonly note: number;
  /** Words about what is hidden in the file. */
  readonly words: number;
}

/**
 * Runs in the frame, which draws nothing before it is shown. Not by the browser's own first contentful paint, which
 * Chromium does not report of a frame in the top layer before it draws it once more.
 */
function watch(wait: boolean): Promise<NoteMoments> | null {
  const frame = globalThis as typeof globalThis & { benchMoments?: Promise<NoteMoments> };
  frame.benchMoments ??= new Promise((resolve) => {
    const there = {
      note: () => document.querySelector('button') !== null,
      words: () => document.querySelector('[data-words="hidden"]')?.textContent.trim(),
    };
    const drawn: Partial<Record<keyof NoteMoments, number>> = {};
    const look = (): void => {
      requestAnimationFrame(() => {
        const names = (['note', 'words'] as const).filter((name) => drawn[name] === undefined && there[name]());
        // Once this frame is drawn.
        setTimeout(() => {
          for (const name of names) drawn[name] = Date.now();
          const { note, words } = drawn;
          if (note === undefined || words === undefined) look();
          else resolve({ note, words });
        });
      });
    };
    look();
  });
  return wait ? frame.benchMoments : null;
}

/** Lets the frame, where it is there already, note the moments by itself: before the pick, so that no question to it comes late. */
export async function watchNote(page: PageHandle): Promise<void> {
  if (await page.hasReviewFrame()) await (await page.reviewFrame()).evaluate(watch, false);
}

/** The moments of the pick that was made, once all are known; null while there is no frame. */
export async function noteMoments(page: PageHandle): Promise<NoteMoments | null> {
  return (await page.hasReviewFrame()) ? (await page.reviewFrame()).evaluate(watch, true) : null;
}
