import type { PageHookLink } from '../page-hook-link';
import type { Hold } from '../pick';
import { holdFromEvent } from './file-input';

const listened = new WeakSet<EventTarget>();

export const isListenedTo = (root: EventTarget): boolean => listened.has(root);

/** Listens, once, to the file inputs below the root of a tree that window does not hear or hears too late. */
export function listenOnRoot(root: EventTarget, hold: Hold, link: PageHookLink): void {
  if (isListenedTo(root)) return;
  listened.add(root);
  const onEvent = (event: Event): void => {
    holdFromEvent(event, hold, link);
  };
  root.addEventListener('input', onEvent, true);
  root.addEventListener('change', onEvent, true);
}
