import { textsAttribute, toPageHook } from '../../bridge/world-link';
import type { PageChannel } from '../channel';
import { makeTransfer } from '../data-transfer';
import { deepActiveElement } from '../deep-element';
import { callLater, dispatchLater, later } from '../later';
import { bare } from '../bare';
import { natives } from '../natives';
import { whenDecided } from '../relay-link';

function isEditable(target: EventTarget): boolean {
  try {
    return natives.apply(natives.isContentEditable, target, []) === true;
  } catch {
    return false;
  }
}

/** Dispatches an event from a stack without anything of ours; then goes on if the page has not prevented it. */
function dispatchThen(target: EventTarget, event: Event, goOn: () => void): void {
  dispatchLater(target, event);
  later(() => {
    if (natives.apply(natives.defaultPrevented, event, []) === false) goOn();
  });
}

/** Asks whether the page leaves the insertion to the browser: editors such as Slate take pasted files from this event. */
function makeBeforeInput(dataTransfer: DataTransfer): Event {
  const inputType = 'insertFromPaste';
  const init = bare({ bubbles: true, cancelable: true, composed: true, inputType });
  const event = new natives.InputEvent('beforeinput', init);
  // Own property: not every browser takes the member of the event's init.
  natives.defineProperty(event, 'dataTransfer', { value: dataTransfer, configurable: true, enumerable: true });
  return event;
}

/** What the browser does with a pasted picture in editable content when the page does nothing (Input Events 2). */
function insertPictures(files: readonly File[]): void {
  for (let index = 0; index < files.length; index += 1) {
    const file = files[index];
    if (!file) continue;
    const address = natives.apply(natives.createUrl, natives.URL, [file]);
    callLater(natives.execCommand, natives.document, ['insertImage', false, address]);
  }
}

/** Plays a held paste again, with clean files, where the focus was. */
export const paste: PageChannel = {
  id: 'paste',
  install: (link) => {
    link.on(toPageHook.pasteHeld, (carrier) => {
      const had = deepActiveElement() ?? natives.document;
      const texts = natives.parseJson(
        (natives.apply(natives.getAttribute, carrier, [textsAttribute]) as string | null) ?? '[]',
      ) as [string, string][];
      whenDecided(carrier, (files) => {
        if (!files) return;
        // The page may have drawn its composer anew since.
        const isThere = natives.apply(natives.isConnected, had, []) === true;
        const target = isThere ? had : (deepActiveElement() ?? natives.document);
        const clipboardData = makeTransfer(files, null, texts);
        const init = bare({ bubbles: true, cancelable: true, composed: true });
        const event = new natives.ClipboardEvent('paste', init);
        // Firefox ignores the member of the event's init.
        natives.defineProperty(event, 'clipboardData', { value: clipboardData, configurable: true, enumerable: true });
        dispatchThen(target, event, () => {
          if (!isEditable(target)) return;
          dispatchThen(target, makeBeforeInput(clipboardData), () => {
            insertPictures(files);
          });
        });
      });
    });
    return () => undefined;
  },
};
