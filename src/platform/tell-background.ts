import { browser } from 'wxt/browser';
import type { PresenceMessage, SayInPage, ToBackground, untilWhenPaused } from '../bridge/background-link';
import type { CheckEnded } from '../bridge/check-ended';
import type { ToHostKeeper } from '../bridge/host-link';

type Told = CheckEnded | SayInPage | PresenceMessage | ToBackground | ToHostKeeper | typeof untilWhenPaused;

/** What the background answers; null when the extension is gone and there is nobody to tell. Never throws or rejects. */
export function tellBackground(message: Told): Promise<unknown> {
  return Promise.resolve()
    .then((): unknown => browser.runtime.sendMessage(message))
    .catch(() => null);
}
