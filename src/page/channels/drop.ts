import { pathsAttribute, toPageHook } from '../../bridge/world-link';
import type { PageChannel } from '../channel';
import { makeTransfer } from '../data-transfer';
import { deepElementFromPoint } from '../deep-element';
import { dispatchLater } from '../later';
import { bare } from '../bare';
import { natives } from '../natives';
import { whenDecided } from '../relay-link';

function fire(type: string, target: EventTarget, init: DragEventInit): void {
  const event = new natives.DragEvent(type, bare({ bubbles: true, cancelable: true, composed: true, ...init }));
  dispatchLater(target, event);
}

function pathsOf(carrier: EventTarget): string[] | null {
  const text = natives.apply(natives.getAttribute, carrier, [pathsAttribute]) as string | null;
  return text === null ? null : (natives.parseJson(text) as string[]);
}

/** Plays a held drop again, with clean files, where the user let go; or tells the page that the drag has left. */
export const drop: PageChannel = {
  id: 'drop',
  install: (link) => {
    link.on(toPageHook.dropHeld, (carrier, message) => {
      const clientX = natives.apply(natives.clientX, message, []) as number;
      const clientY = natives.apply(natives.clientY, message, []) as number;
      const target = deepElementFromPoint(clientX, clientY) ?? natives.document;
      whenDecided(carrier, (files) => {
        const init: DragEventInit = { clientX, clientY };
        if (!files) {
          fire('dragleave', target, { ...init, dataTransfer: makeTransfer([], null, []) });
          return;
        }
        const dataTransfer = makeTransfer(files, pathsOf(carrier), []);
        fire('dragenter', target, { ...init, dataTransfer });
        fire('dragover', target, { ...init, dataTransfer });
        fire('drop', target, { ...init, dataTransfer });
      });
    });
    return () => undefined;
  },
};
