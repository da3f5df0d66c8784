import type { PageChannel } from '../channel';
import { natives } from '../natives';
import type { RelayLink } from '../relay-link';
import { mayBePicture } from '../../core/policy/should-hold';
import { uncheckedKind } from '../../core/policy/unchecked-kind';
import { wrapMethod } from '../wrap';

const getDirectory = natives.methodOf('StorageManager', 'getDirectory');
const resolve = natives.methodOf('FileSystemDirectoryHandle', 'resolve');

interface Decided {
  readonly stamp: string;
  readonly file: Promise<File>;
}

/** A handle is asked about once per version of its file, however often the page reads it. */
const decided = new WeakMap<object, Decided>();
const getDecided = decided.get.bind(decided);
const setDecided = decided.set.bind(decided);

/** Whether the handle is one of the site's own private file system, whose files the site wrote itself. */
async function isPrivate(handle: unknown): Promise<boolean> {
  if (!getDirectory || !resolve) return false;
  try {
    const root = await natives.apply(getDirectory, natives.storage, []);
    return (await natives.apply(resolve, root, [handle])) !== null;
  } catch {
    return false;
  }
}

async function askFor(file: File, link: RelayLink): Promise<File> {
  const clean = await link.ask([file]);
  if (!clean?.[0]) throw new natives.DOMException('The user aborted a request.', 'AbortError');
  return clean[0];
}

/** Files read through handles, from showOpenFilePicker, a drop, or a handle that the site kept. */
export const fileHandle: PageChannel = {
  id: 'file-handle',
  install: (link) => {
    const owner = natives.prototypeOf('FileSystemFileHandle');
    if (!owner) return () => undefined;
    return wrapMethod(owner, 'getFile', async (original, self, args) => {
      const file = (await natives.apply(original, self, args)) as File;
      const name = natives.apply(natives.fileName, file, []) as string;
      const type = natives.apply(natives.blobType, file, []) as string;
      const label = { name, type };
      if ((!mayBePicture(label) && uncheckedKind(label) === null) || (await isPrivate(self))) return file;
      const size = natives.apply(natives.blobSize, file, []) as number;
      const stamp = `${size} ${natives.apply(natives.lastModified, file, []) as number}`;
      const handle = self as object;
      const before = getDecided(handle);
      if (before?.stamp === stamp) return before.file;
      const asked = askFor(file, link);
      setDecided(handle, { stamp, file: asked });
      return asked;
    });
  },
};
