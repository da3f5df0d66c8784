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
    const children = childrenOf(tree);
    for (let index = 0; index < children.length; index += 1) {
      const child = children[index];
      if (child) yield await promiseOf<[string, FileSystemHandle]>([child.name, imitateHandle(child)]);
    }
  }
  async function* values(): AsyncGenerator<FileSystemHandle> {
    for await (const entry of entries()) yield entry[1];
  }
  async function* keys(): AsyncGenerator<string> {
    for await (const entry of entries()) yield entry[0];
  }
  const members: Record<PropertyKey, unknown> = {
    kind: isFile ? 'file' : 'directory',
    name: tree.name,
    queryPermission: () => promiseOf('granted'),
    requestPermission: () => promiseOf('granted'),
    isSameEntry: (other: unknown) => promiseOf(other === handle),
    ...(isFile ? { getFile: () => promiseOf(tree.file) } : { entries, values, keys, [natives.asyncIterator]: entries }),
  };
  const handle = natives.create(isFile ? filePrototype : folderPrototype) as FileSystemHandle;
  const names = natives.ownKeys(members);
  for (let index = 0; index < names.length; index += 1) {
    const key = names[index] ?? '';
    natives.defineProperty(handle, key, { value: members[key], configurable: true });
  }
  return handle;
}
