import { imitateEntry } from './entry';
import { toFileTrees } from './file-tree';
import type { FileTree } from './file-tree';
import { imitateHandle } from './handle';
import { callLater, promiseOf } from './later';
import type { Native } from './natives';
import { append } from './append';
import { natives } from './natives';

const itemPrototype = natives.prototypeOf('DataTransferItem');
const listPrototype = natives.prototypeOf('DataTransferItemList');
const itemHasHandle = itemPrototype !== null && 'getAsFileSystemHandle' in itemPrototype;

function own(object: object, name: PropertyKey, value: unknown): void {
  natives.defineProperty(object, name, { value, configurable: true, enumerable: true });
}

function fileItem(tree: FileTree): object {
  const item = natives.create(itemPrototype) as object;
  const file = 'file' in tree ? tree.file : null;
  own(item, 'kind', 'file');
  own(item, 'type', file ? natives.apply(natives.blobType, file, []) : '');
  own(item, 'getAsFile', () => file);
  own(item, 'getAsString', () => undefined);
  own(item, 'webkitGetAsEntry', () => imitateEntry(tree));
  if (itemHasHandle) own(item, 'getAsFileSystemHandle', () => promiseOf(imitateHandle(tree)));
  return item;
}

function textItem(type: string, text: string): object {
  const item = natives.create(itemPrototype) as object;
  own(item, 'kind', 'string');
  own(item, 'type', type);
  own(item, 'getAsFile', () => null);
  own(item, 'getAsString', (use: Native | null) => {
    if (use) callLater(use, undefined, [text]);
  });
  own(item, 'webkitGetAsEntry', () => null);
  return item;
}

/**
 * A DataTransfer with clean files, as a drop or a paste of the user would bring it. One that a script made has no
 * entries, no handles and no effect, so its `items` and effects are own properties of the instance.
 * @param paths for each file its place below what was dropped; null: none was in a folder
 * @param texts pairs of type and text that came along
 */
export function makeTransfer(
  files: readonly File[],
  paths: readonly string[] | null,
  texts: readonly (readonly [type: string, text: string])[],
): DataTransfer {
  const transfer = new natives.DataTransfer();
  const nativeItems = natives.apply(natives.transferItems, transfer, []);
  const list = natives.create(listPrototype) as object;
  const items: object[] = [];
  for (let index = 0; index < texts.length; index += 1) {
    const type = texts[index]?.[0] ?? '';
    const text = texts[index]?.[1] ?? '';
    natives.apply(natives.setData, transfer, [type, text]);
    append(items, textItem(type, text));
  }
  for (let index = 0; index < files.length; index += 1) natives.apply(natives.addItem, nativeItems, [files[index]]);
  const trees = toFileTrees(files, paths ?? [], (file) => natives.apply(natives.fileName, file, []) as string);
  for (let index = 0; index < trees.length; index += 1) {
    const tree = trees[index];
    if (tree) append(items, fileItem(tree));
  }
  for (let index = 0; index < items.length; index += 1) own(list, index, items[index]);
  natives.defineProperty(list, 'length', { value: items.length, configurable: true });
  natives.defineProperty(list, natives.iterator, { value: () => natives.iterate(items), configurable: true });
  own(transfer, 'items', list);
  own(transfer, 'effectAllowed', 'all');
  natives.defineProperty(transfer, 'dropEffect', { value: 'copy', writable: true, configurable: true });
  return transfer;
}
