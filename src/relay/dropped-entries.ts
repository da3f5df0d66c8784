import { mostDroppedFiles } from '../core/limits';

/** A dropped file with its place below what was dropped: `Holiday/beach/IMG_1.jpg`, or just its name. */
export interface DroppedFile {
  readonly file: File;
  readonly path: string;
}

/** Why a drop can't be read in full: something in it refused, or it holds too much. */
export type Unread = 'unreadable' | 'too-many';

function readFile(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });
}

/** A directory reader gives its entries in portions; an empty one is the end (File and Directory Entries API, 7.3). */
async function readFolder(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (portion.length === 0) return all;
    all.push(...portion);
  }
}

/** The entries of a drop; must be taken while the event is being handled. */
export function entriesOf(transfer: DataTransfer): FileSystemEntry[] {
  return [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
}

/** Every file below these entries, in order, folders walked depth first; or why that can't be had. */
export async function filesBelow(entries: readonly FileSystemEntry[]): Promise<readonly DroppedFile[] | Unread> {
  const found: DroppedFile[] = [];
  const open = [...entries].reverse();
  try {
    for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
      if (found.length >= mostDroppedFiles) return 'too-many';
      if (entry.isFile) {
        found.push({ file: await readFile(entry as FileSystemFileEntry), path: entry.fullPath.replace(/^\//, '') });
      } else {
        open.push(...(await readFolder(entry as FileSystemDirectoryEntry)).reverse());
      }
    }
  } catch {
    return 'unreadable';
  }
  return found;
}
