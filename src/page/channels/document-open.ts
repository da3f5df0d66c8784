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
      try {
        return natives.apply(original, self, args);
      } finally {
        link.tell(toRelay.rearm, natives.document);
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
