import { toRelay } from '../../bridge/world-link';
import type { PageChannel } from '../channel';
import { natives, undoAll } from '../natives';
import type { Native } from '../natives';
import { wrapMethod } from '../wrap';

/** `document.open()`, and a `write()` that implies it, take every listener away: ours come back before the page's. */
export const documentOpen: PageChannel = {
  id: 'document-open',
  install: (link) => {
    const thenRearm = (original: Native, self: unknown, args: readonly unknown[]): unknown => {
      // Before as well: what can't be told now, for want of stack, could not be told after.
      if (!link.mustTell(toRelay.rearm, natives.document)) return undefined;
      let opened: EventTarget = natives.document;
      try {
        const result = natives.apply(original, self, args);
        // A document; it may be that of a frame.
        opened = self as Document;
        return result;
      } finally {
        link.tell(toRelay.rearm, opened);
      }
    };
    const undo = [
      wrapMethod(Document.prototype, 'open', thenRearm),
      wrapMethod(Document.prototype, 'write', thenRearm),
      wrapMethod(Document.prototype, 'writeln', thenRearm),
    ];
    return () => {
      undoAll(undo);
    };
  },
};
