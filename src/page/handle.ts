import type { FileTree } from './file-tree';
import { promiseOf } from './later';
import { natives } from './natives';

const filePrototype = natives.prototypeOf('FileSystemFileHandle');
const folderPrototype = natives.prototypeOf('FileSystemDirectoryHandle');

function childrenOf(tree: FileTree): readonly FileTree[] {
  return 'children' in tree ? tree.children : [];
}

/**
 * Imitates a file system handle (File System Standard, section 2) for a dropped clean file or folder. It is good for
 * reading; it can't be stored in a database or sent to a worker, which a script made object never can.
 */
export function imitateHandle(tree: FileTree): FileSystemHandle {
  const isFile = 'file' in tree;
  async function* entries(): AsyncGenerator<[string, FileSystemHandle]> {
    for (const child of childrenOf(tree))
      yield await promiseOf<[string, FileSystemHandle]>([child.name, imitateHandle(child)]);
  }
  async function* values(): AsyncGenerator<FileSystemHandle> {
    for await (const [, handle] of entries()) yield handle;
  }
  async function* keys(): AsyncGenerator<string> {
    for await (const [name] of entries()) yield name;
  }
  const members: Record<PropertyKey, unknown> = {
    kind: isFile ? 'file' : 'directory',
    name: tree.name,
    queryPermission: () => promiseOf('granted'),
    requestPermission: () => promiseOf('granted'),
    isSameEntry: (other: unknown) => promiseOf(other === handle),
    ...(isFile ? { getFile: () => promiseOf(tree.file) } : { entries, values, keys, [Symbol.asyncIterator]: entries }),
  };
  const handle = natives.create(isFile ? filePrototype : folderPrototype) as FileSystemHandle;
  for (const key of natives.ownKeys(members)) {
    natives.defineProperty(handle, key, { value: members[key], configurable: true });
  }
  return handle;
}
