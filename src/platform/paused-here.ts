import { browser } from 'wxt/browser';
import { pausesChanged, untilWhenPaused } from '../bridge/background-link';
import { tellBackground } from './tell-background';

/**
 * Relay side: calls back with the time until which this page's site is paused, in milliseconds since 1970, or with
 * null, whenever a pause began or ended. @returns asks again, for a page that heard nothing for a while
 */
export function watchPause(use: (untilMs: number | null) => void): () => void {
  const ask = (): void => {
    void tellBackground(untilWhenPaused).then((answer) => {
      use(typeof answer === 'number' ? answer : null);
    });
  };
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (message === pausesChanged) ask();
    return undefined;
  });
  ask();
  return ask;
}
