import { toRelay } from '../../bridge/world-link';
import { cancelIn, deliverIn } from '../carrier';
import { holdPolicy } from '../hold-policy';
import type { RelayChannel } from '../pick';
import { asFileInput } from './file-input';

/** Files that a script of the page got by itself: from the clipboard or from a file handle. MAIN asks, and waits. */
export const scriptRead: RelayChannel = {
  id: 'script-read',
  install: (hold, link) => {
    link.on(toRelay.ask, (node) => {
      const carrier = asFileInput(node);
      const files = [...(carrier?.files ?? [])];
      if (!carrier || files.length === 0) return false;
      if (!holdPolicy.mustHold(files)) {
        holdPolicy.tellUnchecked(files);
        deliverIn(carrier, files);
        return true;
      }
      hold({
        files,
        handBack: (clean) => {
          deliverIn(carrier, clean);
        },
        cancel: () => {
          cancelIn(carrier);
        },
      });
      return true;
    });
    return () => {
      link.on(toRelay.ask, () => false);
    };
  },
};
