import { textsAttribute, toPageHook } from '../../bridge/world-link';
import type { PageChannel } from '../channel';
import { makeTransfer } from '../data-transfer';
import { deepActiveElement } from '../deep-element';
import { dispatchLater, later } from '../later';
import { natives } from '../natives';
import { whenDecided } from '../relay-link';

function isEditable(target: EventTarget): boolean {
  try {
    return natives.apply(natives.isContentEditable, target, []) === true;
  } catch {
    return false;
  }
}

/** Dispatches it from a stack of its own; calls back when the page let the browser go on. */
function offer(target: EventTarget, event: Event, goOn: () => void): void {
  dispatchLater(target, event);
  later(() => {
    if (natives.apply(natives.defaultPrevented, event, []) !== true) goOn();
  });
}

/** What asks the page whether the browser may insert: editors such as Slate take pasted files from this event. */
function makeBeforeInput(dataTransfer: DataTransfer): Event {
  const inputType = 'insertFromPaste';
  const event = new natives.InputEvent('beforeinput', { bubbles: true, cancelable: true, composed: true, inputType });
  // Own property: not every browser takes the member of the event's init.
  natives.defineProperty(event, 'dataTransfer', { value: dataTransfer, configurable: true, enumerable: true });
  return event;
}

/** What the browser does with a pasted picture in editable content when the page does nothing (Input Events 2). */
function insertPictures(files: readonly File[]): void {
  for (let index = 0; index < files.length; index += 1) {
    const file = files[index];
    if (!file) continue;
    natives.apply(natives.execCommand, natives.document, [
      'insertImage',
      false,
      natives.apply(natives.createUrl, URL, [file]),
    ]);
  }
}

/** Plays a held paste again, with clean files, where the focus was. */
export const paste: PageChannel = {
  id: 'paste',
  install: (link) => {
    link.on(toPageHook.pasteHeld, (carrier) => {
      const target = deepActiveElement() ?? natives.document;
      const texts = natives.parseJson(
        (natives.apply(natives.getAttribute, carrier, [textsAttribute]) as string | null) ?? '[]',
      ) as [string, string][];
      whenDecided(carrier, (files) => {
        if (!files) return;
        const clipboardData = makeTransfer(files, null, texts);
        const event = new natives.ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true });
        // Firefox ignores the member of the event's init.
        natives.defineProperty(event, 'clipboardData', { value: clipboardData, configurable: true, enumerable: true });
        offer(target, event, () => {
          if (!isEditable(target)) return;
          offer(target, makeBeforeInput(clipboardData), () => {
            insertPictures(files);
          });
        });
      });
    });
    return () => undefined;
  },
};
