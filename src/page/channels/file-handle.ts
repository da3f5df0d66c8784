import { toRelay } from '../../bridge/world-link';
import type { PageChannel } from '../channel';
import { bare } from '../bare';
import { listOf, natives, undoAll } from '../natives';
import type { RelayLink } from '../relay-link';
import { answerOn, whenDecided } from '../relay-link';
import { wrapGetter, wrapMethod } from '../wrap';

interface Known {
  /** The version of its file that was decided about, and what came of it; null when the user said no. */
  stamp?: string;
  file?: File | null;
  /** A read that waits for the user; others of the same handle wait for it too. */
  waiting?: unknown;
  /** Its number among those with a neutral name: sites tell files apart by name. */
  number?: number;
  name?: string;
}

const known = new WeakMap<object, Known>();
const getKnown = known.get.bind(known);
const setKnown = known.set.bind(known);
let named = 0;

function know(handle: object): Known {
  const about = getKnown(handle) ?? bare<Known>({});
  setKnown(handle, about);
  return about;
}

/** @param extension null: it keeps its own name */
function nameNeutrally(about: Known, extension: string | undefined): void {
  if (extension === undefined) {
    delete about.name;
    return;
  }
  about.number ??= named += 1;
  about.name = `photo-${about.number}.${extension}`;
}

/** The clean file under the neutral name of its handle. */
function renamed(file: File, name: string | undefined): File {
  if (name === undefined) return file;
  const type = natives.apply(natives.blobType, file, []) as string;
  return new natives.File(listOf(file), name, bare({ type, lastModified: 0 }));
}

/** The file of a handle, as the isolated world read it and the user let it go on. */
function read(about: Known, handle: object, link: RelayLink, readHere: () => unknown): unknown {
  return new natives.Promise((resolve, reject) => {
    const refuse = (name = 'AbortError', message = 'The user aborted a request.'): void => {
      reject(new natives.DOMException(message, name));
    };
    const carrier = link.offer(toRelay.readHandle, handle, about.stamp);
    if (!carrier) {
      delete about.waiting;
      refuse();
      return;
    }
    whenDecided(carrier, (files) => {
      delete about.waiting;
      const { own, extension, stamp, error } = answerOn(carrier);
      if (own) {
        resolve(readHere());
        return;
      }
      if (error) {
        refuse(error[0], error[1]);
        return;
      }
      if (stamp !== undefined && stamp !== about.stamp) {
        about.stamp = stamp;
        nameNeutrally(about, extension);
        about.file = files?.[0] ? renamed(files[0], about.name) : null;
      }
      if (about.file) resolve(about.file);
      else refuse();
    });
  });
}

/** A picture that the user has just picked is called neutrally before it is read. */
function nameBeforeRead(handle: object, link: RelayLink): void {
  const carrier = link.offer(toRelay.nameHandle, handle);
  if (carrier) nameNeutrally(know(handle), answerOn(carrier).extension);
}

/**
 * Files read through handles, from showOpenFilePicker, a drop, or a handle that the site kept. Where there is no such
 * picker, every handle is of the site's own private file system.
 */
export const fileHandle: PageChannel = {
  id: 'file-handle',
  install: (link) => {
    const owner = natives.prototypeOf('FileSystemFileHandle');
    const handleOwner = natives.prototypeOf('FileSystemHandle');
    if (!owner || !handleOwner || !('showOpenFilePicker' in globalThis)) return () => undefined;
    const undo = [
      wrapMethod(owner, 'getFile', (original, self, args) => {
        const readHere = (): unknown => natives.apply(original, self, args);
        if (typeof self !== 'object' || self === null) return readHere();
        const about = know(self);
        return (about.waiting ??= read(about, self, link, readHere));
      }),
      wrapGetter(handleOwner, 'name', (original, self) => {
        const own = natives.apply(original, self, []);
        return getKnown(self as object)?.name ?? own;
      }),
      wrapMethod(globalThis, 'showOpenFilePicker', async (original, self, args) => {
        const handles = (await natives.apply(original, self, args)) as readonly object[];
        for (let index = 0; index < handles.length; index += 1) {
          const handle = handles[index];
          if (handle) nameBeforeRead(handle, link);
        }
        return handles;
      }),
    ];
    return () => {
      undoAll(undo);
    };
  },
};
