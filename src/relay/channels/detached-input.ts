import { toRelay } from '../../bridge/world-link';
import type { RelayChannel } from '../pick';
import { asFileInput } from './file-input';
import { listenOnRoot } from './listen-on-root';

/**
 * A file input that is in no document: window never hears its events, so the MAIN world hands the node over before
 * its picker opens, and the root of its tree is listened to. A lone node gets a root of its own first, because
 * listeners of the page on the node itself may be older than ours.
 */
export const detachedInput: RelayChannel = {
  id: 'detached-input',
  install: (hold, link) => {
    link.on(toRelay.adoptInput, (node) => {
      const input = asFileInput(node);
      if (!input || input.isConnected) return false;
      let root = input.getRootNode();
      if (root === input) {
        root = new DocumentFragment();
        root.appendChild(input);
      }
      listenOnRoot(root, hold, link);
      return true;
    });
    return () => undefined;
  },
};
