import type { PageChannel } from '../channel';
import { natives } from '../natives';
import type { Native } from '../natives';
import type { RelayLink } from '../relay-link';
import { claimsPicture, mayBePicture } from '../../core/policy/should-hold';
import { uncheckedKind } from '../../core/policy/unchecked-kind';
import { wrapGetter, wrapMethod } from '../wrap';

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

/** How many handles of this page have a neutral name; each has its own, since sites tell files apart by name. */
let named = 0;

/** What a handle is called instead of its own name: a number, and an extension that may change with the clean file. */
interface Neutral {
  readonly number: number;
  name: string;
}

const neutral = new WeakMap<object, Neutral>();
const getNeutral = neutral.get.bind(neutral);
const setNeutral = neutral.set.bind(neutral);
const forgetNeutral = neutral.delete.bind(neutral);
const neutralPrefix = 'photo-1.';

/** @param extension without the dot */
function nameNeutrally(handle: object, extension: string): string {
  const known = getNeutral(handle) ?? { number: (named += 1), name: '' };
  known.name = `photo-${known.number}.${extension}`;
  setNeutral(handle, known);
  return known.name;
}

/** The file that may go on. What went through the check gets the name of its handle, unlike those of other handles. */
async function askFor(file: File, handle: object, link: RelayLink): Promise<File> {
  const clean = (await link.ask([file]))?.[0];
  if (!clean) throw new natives.DOMException('The user aborted a request.', 'AbortError');
  const given = natives.apply(natives.fileName, clean, []) as string;
  // The user may have said that the original goes on: then so does its name.
  if (!given.startsWith(neutralPrefix)) {
    forgetNeutral(handle);
    return clean;
  }
  const name = nameNeutrally(handle, given.slice(neutralPrefix.length));
  const type = natives.apply(natives.blobType, clean, []) as string;
  return new natives.File([clean], name, { type, lastModified: 0 });
}

/** A picture that the user has just picked is called neutrally before it is read. */
function nameBeforeRead(handle: object, getName: Native): void {
  const name = natives.apply(getName, handle, []) as string;
  const dot = name.lastIndexOf('.');
  if (claimsPicture({ name, type: '' }) && dot >= 0) nameNeutrally(handle, name.slice(dot + 1).toLowerCase());
}

/** Files read through handles, from showOpenFilePicker, a drop, or a handle that the site kept. */
export const fileHandle: PageChannel = {
  id: 'file-handle',
  install: (link) => {
    const owner = natives.prototypeOf('FileSystemFileHandle');
    const handleOwner = natives.prototypeOf('FileSystemHandle');
    const getName = natives.getterOf('FileSystemHandle', 'name');
    if (!owner || !handleOwner || !getName) return () => undefined;
    const undo = [
      wrapMethod(owner, 'getFile', async (original, self, args) => {
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
        const asked = askFor(file, handle, link);
        setDecided(handle, { stamp, file: asked });
        return asked;
      }),
      wrapGetter(handleOwner, 'name', (original, self) => {
        const own = natives.apply(original, self, []);
        return getNeutral(self as object)?.name ?? own;
      }),
      wrapMethod(globalThis, 'showOpenFilePicker', async (original, self, args) => {
        const handles = (await natives.apply(original, self, args)) as readonly object[];
        for (let index = 0; index < handles.length; index += 1) {
          const handle = handles[index];
          if (handle) nameBeforeRead(handle, getName);
        }
        return handles;
      }),
    ];
    return () => {
      for (let index = 0; index < undo.length; index += 1) undo[index]?.();
    };
  },
};
