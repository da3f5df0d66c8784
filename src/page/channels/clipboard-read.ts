import type { PageChannel } from '../channel';
import { natives } from '../natives';
import type { RelayLink } from '../relay-link';
import { wrapMethod } from '../wrap';

const getType = natives.methodOf('ClipboardItem', 'getType');
const getTypes = natives.getterOf('ClipboardItem', 'types');
const NativeClipboardItem = natives.constructorOf('ClipboardItem') as
  (new (items: Record<string, Blob>) => object) | null;

/** One clipboard item with its pictures replaced by clean ones; null when the user said no. */
async function cleanItem(item: unknown, link: RelayLink): Promise<unknown> {
  if (!getType || !getTypes || !NativeClipboardItem) return item;
  const types = natives.apply(getTypes, item, []) as readonly string[];
  const blobs: Record<string, Blob> = {};
  let changed = false;
  for (const type of types) {
    const blob = (await natives.apply(getType, item, [type])) as Blob;
    if (!type.startsWith('image/')) {
      blobs[type] = blob;
      continue;
    }
    const clean = await link.ask([new natives.File([blob], 'pasted.png', { type })]);
    if (!clean?.[0]) return null;
    changed = true;
    // The clean bytes keep their format, so the item keeps its type.
    blobs[type] = clean[0];
  }
  return changed ? new NativeClipboardItem(blobs) : item;
}

/** `navigator.clipboard.read()`: the page gets the pictures after the verdict. */
export const clipboardRead: PageChannel = {
  id: 'clipboard-read',
  install: (link) => {
    const owner = natives.prototypeOf('Clipboard');
    if (!owner) return () => undefined;
    return wrapMethod(owner, 'read', async (original, self, args) => {
      const items = (await natives.apply(original, self, args)) as readonly unknown[];
      const clean: unknown[] = [];
      for (let index = 0; index < items.length; index += 1) {
        const item = await cleanItem(items[index], link);
        // As when the user does not allow the page to read the clipboard.
        if (item === null) throw new natives.DOMException('Read permission denied.', 'NotAllowedError');
        clean[index] = item;
      }
      return clean;
    });
  },
};
