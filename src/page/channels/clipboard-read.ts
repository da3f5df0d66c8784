import { toRelay } from '../../bridge/world-link';
import type { PageChannel } from '../channel';
import { append } from '../append';
import { bare } from '../bare';
import { natives } from '../natives';
import { answerOn, whenDecided } from '../relay-link';
import { shieldThen } from '../shield-then';
import { wrapMethod } from '../wrap';

const ClipboardItem = natives.constructorOf('ClipboardItem') as (new (items: Record<string, Blob>) => object) | null;

/** What the browser resolves promises with while the clipboard is read. */
const shownByPromises = ['Array', 'ClipboardItem', 'Blob'];

/** @param items for each item the types of its files; `files` has them all in order */
function makeItems(items: readonly (readonly string[])[], files: readonly File[]): object[] {
  const made: object[] = [];
  let next = 0;
  for (let index = 0; ClipboardItem && index < items.length; index += 1) {
    const types = items[index] ?? [];
    const blobs = bare<Record<string, Blob>>({});
    for (let at = 0; at < types.length; at += 1) {
      const file = files[next++];
      if (file) blobs[types[at] ?? ''] = file;
    }
    append(made, new ClipboardItem(blobs));
  }
  return made;
}

/** `navigator.clipboard.read()`: the isolated world reads, and the page gets the pictures after the verdict. */
export const clipboardRead: PageChannel = {
  id: 'clipboard-read',
  install: (link) => {
    const owner = natives.prototypeOf('Clipboard');
    if (!owner) return () => undefined;
    return wrapMethod(owner, 'read', (original, self, args) => {
      if (typeof self !== 'object' || self === null) return natives.apply(original, self, args);
      return new natives.Promise((resolve, reject) => {
        // As when the user does not allow the page to read the clipboard.
        const refuse = (name = 'NotAllowedError', message = 'Read permission denied.'): void => {
          reject(new natives.DOMException(message, name));
        };
        // Firefox resolves promises of the isolated world with objects of this one.
        const shown = import.meta.env.FIREFOX && !shieldThen(shownByPromises);
        const carrier = shown ? null : link.offer(toRelay.readClipboard, args[0]);
        if (!carrier) {
          refuse();
          return;
        }
        whenDecided(carrier, (files) => {
          const { items, error } = answerOn(carrier);
          if (error) refuse(error[0], error[1]);
          else if (files && items) resolve(makeItems(items, files));
          else refuse();
        });
      });
    });
  },
};
