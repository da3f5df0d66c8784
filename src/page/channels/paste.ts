import { textsAttribute, toPageHook } from '../../bridge/world-link';
import type { PageChannel } from '../channel';
import { makeTransfer } from '../data-transfer';
import { deepActiveElement } from '../deep-element';
import { natives } from '../natives';
import { whenDecided } from '../relay-link';

function isEditable(target: EventTarget): boolean {
  try {
    return natives.apply(natives.isContentEditable, target, []) === true;
  } catch {
    return false;
  }
}

/** Whether the page leaves the insertion to the browser: editors such as Slate take pasted files from this event. */
function mayInsert(target: EventTarget, dataTransfer: DataTransfer): boolean {
  const inputType = 'insertFromPaste';
  const event = new natives.InputEvent('beforeinput', { bubbles: true, cancelable: true, composed: true, inputType });
  // Own property: not every browser takes the member of the event's init.
  natives.defineProperty(event, 'dataTransfer', { value: dataTransfer, configurable: true, enumerable: true });
  return natives.apply(natives.dispatchEvent, target, [event]) as boolean;
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
        const goOn = natives.apply(natives.dispatchEvent, target, [event]) as boolean;
        if (goOn && isEditable(target) && mayInsert(target, clipboardData)) insertPictures(files);
      });
    });
    return () => undefined;
  },
};
