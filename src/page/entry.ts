import type { FileTree } from './file-tree';
import { callLater } from './later';
import type { Native } from './natives';
import { append } from './append';
import { natives } from './natives';

const prototypes = {
  file: natives.prototypeOf('FileSystemFileEntry'),
  folder: natives.prototypeOf('FileSystemDirectoryEntry'),
  reader: natives.prototypeOf('FileSystemDirectoryReader'),
} as const;

/** An object that passes for one of a native class, with own members in place of those that would refuse to work. */
function imitate(prototype: object | null, members: Readonly<Record<string, unknown>>): object {
  const object = natives.create(prototype) as object;
  const names = natives.ownKeys(members) as string[];
  for (let index = 0; index < names.length; index += 1) {
    const name = names[index] ?? '';
    natives.defineProperty(object, name, { value: members[name], configurable: true, enumerable: true });
  }
  return object;
}

/**
 * Imitates an entry of the File and Directory Entries API (section 7) for a clean file or a folder of them: a
 * DataTransfer that a script made has none.
 */
export function imitateEntry(tree: FileTree): FileSystemEntry {
  const common = {
    name: tree.name,
    fullPath: tree.path,
    isFile: 'file' in tree,
    isDirectory: 'children' in tree,
    filesystem: { name: '', root: null },
  };
  if ('file' in tree) {
    const members = {
      ...common,
      file: (use: Native) => {
        callLater(use, undefined, [tree.file]);
      },
    };
    return imitate(prototypes.file, members) as FileSystemEntry;
  }
  const createReader = (): object => {
    let given = false;
    return imitate(prototypes.reader, {
      readEntries: (use: Native) => {
        const entries: FileSystemEntry[] = [];
        for (let index = 0; !given && index < tree.children.length; index += 1) {
          const child = tree.children[index];
          if (child) append(entries, imitateEntry(child));
        }
        given = true;
        callLater(use, undefined, [entries]);
      },
    });
  };
  return imitate(prototypes.folder, { ...common, createReader }) as FileSystemEntry;
}
