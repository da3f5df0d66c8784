import { toRelay } from '../../bridge/world-link';
import type { RelayChannel } from '../pick';
import { shadowRootOf } from '../shadow-roots';
import { listenOnRoot } from './listen-on-root';

/**
 * `change` does not leave a shadow tree, so each root is listened to from the moment it is made, before the page can
 * add a listener of its own.
 */
export const shadowRoot: RelayChannel = (hold, link) => {
  link.on(toRelay.watchRoot, (node) => {
    const root = node && shadowRootOf(node as Element);
    if (!root) return false;
    listenOnRoot(root, hold, link);
    return true;
  });
  return undefined;
};
