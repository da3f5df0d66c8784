import type { RelayChannel } from '../pick';
import { listenOn } from './file-input';

/** A file input in the document: window hears its events first. */
export const attachedInput: RelayChannel = {
  id: 'attached-input',
  install: (hold) => listenOn(window, hold),
};
