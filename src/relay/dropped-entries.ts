/** A dropped file with its place below what was dropped: `Holiday/beach/IMG_1.jpg`, or just its name. */
export interface DroppedFile {
  readonly file: File;
  readonly path: string;
}

/** More than this in one drop is not read: a whole disk dropped by accident must not hang the page. */
const mostFiles = 2_000;

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

/** Every file below these entries, in order, folders walked depth first. Rejects when something can't be read. */
export async function filesBelow(entries: readonly FileSystemEntry[]): Promise<DroppedFile[]> {
  const found: DroppedFile[] = [];
  const walk = async (entry: FileSystemEntry): Promise<void> => {
    if (found.length >= mostFiles) throw new Error('Too many files in one drop');
    if (entry.isFile) {
      found.push({ file: await readFile(entry as FileSystemFileEntry), path: entry.fullPath.replace(/^\//, '') });
    } else {
      for (const inner of await readFolder(entry as FileSystemDirectoryEntry)) await walk(inner);
    }
  };
  for (const entry of entries) await walk(entry);
  return found;
}
