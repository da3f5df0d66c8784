import { browser } from 'wxt/browser';
import { pausesChanged, untilWhenPaused } from '../bridge/background-link';
import { tellBackground } from './tell-background';

/**
 * Relay side: calls back with the time until which this page's site is paused, in milliseconds since 1970, or with
 * null, now and whenever a pause began or ended.
 * @param first what the background answered to the first word of this page: one message less while it loads
 * @returns asks again, for a page that heard nothing for a while
 */
export function watchPause(onPause: (untilMs: number | null) => void, first: Promise<unknown>): () => void {
  const hear = (answer: unknown): void => {
    onPause(typeof answer === 'number' ? answer : null);
  };
  const ask = (): void => {
    void tellBackground(untilWhenPaused).then(hear);
  };
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (message === pausesChanged) ask();
    return undefined;
  });
  void first.then(hear);
  return ask;
}
