import { listenFirst } from '../first-listeners';
import type { RelayChannel } from '../pick';
import { holdFromEvent } from './file-input';

/** A file input in the document or in a shadow tree of it: window hears its events first. */
export const attachedInput: RelayChannel = (hold, link) => {
  const onEvent = (event: Event): void => {
    holdFromEvent(event, hold, link);
  };
  const undo = ['input', 'change', 'cancel'].map((type) => listenFirst(type, onEvent));
  return () => {
    for (const stop of undo) stop();
  };
};
