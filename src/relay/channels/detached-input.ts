import { toRelay } from '../../bridge/world-link';
import { listenFirst } from '../first-listeners';
import type { RelayChannel } from '../pick';
import { openedInputs } from './opened-inputs';

/**
 * A file input that is in no document when its files come: window never hears its events. The MAIN world hands over what
 * is in no document before its picker opens; what is, but may leave it meanwhile, is heard being clicked.
 */
export const detachedInput: RelayChannel = (hold, link) => {
  const follow = openedInputs(hold, link);
  link.on(toRelay.adoptInput, (node) => {
    follow(node);
    return true;
  });
  return listenFirst('click', (event) => {
    follow(event.composedPath()[0]);
  });
};
