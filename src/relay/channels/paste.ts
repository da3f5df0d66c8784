import { textsAttribute, toPageHook } from '../../bridge/world-link';
import { holdOn, makeCarrier, noteOn } from '../carrier';
import { listenFirst } from '../first-listeners';
import { holdPolicy } from '../hold-policy';
import type { RelayChannel } from '../pick';

/** Text that may go along with the pictures. HTML may hold the very picture as a data: URL, so it may not. */
const textTypes = ['text/plain'] as const;

/** Pictures pasted anywhere; a paste of text alone is left as it is. */
export const paste: RelayChannel = (hold, link) =>
  listenFirst('paste', (event) => {
    const transfer = (event as ClipboardEvent).clipboardData;
    const files = [...(transfer?.files ?? [])];
    if (!event.isTrusted || !transfer) return;
    if (!holdPolicy.mustHold(files)) {
      holdPolicy.tellUnchecked(files);
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    const carrier = makeCarrier();
    const texts = textTypes.map((type) => [type, transfer.getData(type)]).filter(([, text]) => text !== '');
    noteOn(carrier, textsAttribute, texts);
    link.tell(toPageHook.pasteHeld, carrier);
    holdOn(carrier, files, hold);
  });
