import { toRelay } from '../../bridge/world-link';
import type { PageChannel } from '../channel';
import { callLater } from '../later';
import { append } from '../append';
import { bare } from '../bare';
import { listOf, natives, undoAll } from '../natives';
import type { Native } from '../natives';
import type { RelayLink } from '../relay-link';
import { whenDecided } from '../relay-link';
import { wrapMethod } from '../wrap';

const getSource = natives.getterOf('HTMLMediaElement', 'srcObject');
const getVideoTracks = natives.methodOf('MediaStream', 'getVideoTracks');
/** Canvases that show what a camera saw and that nobody was asked about yet. */
const fromCamera = new WeakSet<object>();
const isFromCamera = fromCamera.has.bind(fromCamera);
const mark = fromCamera.add.bind(fromCamera);
const forget = fromCamera.delete.bind(fromCamera);

/** Whether this is a video element that shows a live stream. */
function showsStream(source: unknown): boolean {
  try {
    return getSource !== null && natives.apply(getSource, source, []) !== null;
  } catch {
    return false;
  }
}

/** Calls back with the picture after the verdict; null when the user said no. */
function check(picture: Blob, link: RelayLink, answer: (clean: Blob | null) => void): void {
  const carrier = link.offer(toRelay.ask, picture);
  if (!carrier) {
    answer(null);
    return;
  }
  whenDecided(carrier, (files) => {
    const type = natives.apply(natives.blobType, picture, []) as string;
    // Not a File, as what a canvas gives is none.
    answer(files?.[0] ? new natives.Blob(listOf(files[0]), bare({ type })) : null);
  });
}

/** Whether this canvas must be asked about now; once for each time the camera was drawn on it. */
function take(canvas: unknown): boolean {
  return typeof canvas === 'object' && canvas !== null && forget(canvas);
}

/** From the first camera picture on: which canvases the camera is drawn on, and what is made of them. */
function watchCanvases(link: RelayLink): (() => void)[] {
  const undo: (() => void)[] = [];
  const wrap = (owner: string, name: string, around: Parameters<typeof wrapMethod>[2]): void => {
    const prototype = natives.prototypeOf(owner);
    if (prototype) append(undo, wrapMethod(prototype, name, around));
  };
  const watchDrawing = (owner: string): void => {
    const getCanvas = natives.getterOf(owner, 'canvas');
    wrap(owner, 'drawImage', (original, self, args) => {
      const result = natives.apply(original, self, args);
      const from = args[0];
      if (showsStream(from) || (typeof from === 'object' && from !== null && isFromCamera(from))) {
        const canvas = getCanvas && natives.apply(getCanvas, self, []);
        if (canvas) mark(canvas);
      }
      return result;
    });
  };
  watchDrawing('CanvasRenderingContext2D');
  watchDrawing('OffscreenCanvasRenderingContext2D');
  wrap('HTMLCanvasElement', 'toBlob', (original, self, args) => {
    const use = args[0];
    if (typeof use !== 'function' || !take(self)) return natives.apply(original, self, args);
    const answer = (picture: Blob | null): void => {
      callLater(use as Native, undefined, [picture]);
    };
    const ask = (picture: Blob | null): void => {
      if (!picture) answer(null);
      else check(picture, link, answer);
    };
    return natives.apply(original, self, [ask, args[1], args[2]]);
  });
  const holdPromised = async (given: unknown): Promise<Blob> => {
    const picture = (await given) as Blob;
    return new natives.Promise((resolve, reject) => {
      check(picture, link, (clean) => {
        if (clean) resolve(clean);
        else reject(new natives.DOMException('The user aborted a request.', 'AbortError'));
      });
    });
  };
  wrap('OffscreenCanvas', 'convertToBlob', (original, self, args) => {
    const isCamera = take(self);
    const given = natives.apply(original, self, args);
    return isCamera ? holdPromised(given) : given;
  });
  wrap('ImageCapture', 'takePhoto', (original, self, args) => holdPromised(natives.apply(original, self, args)));
  return undo;
}

/**
 * A site's own camera: what it saw is held when the site makes a file of it. Pictures that a site draws otherwise, such
 * as a smaller copy of a photo that was reviewed, are left alone.
 */
export const camera: PageChannel = {
  id: 'camera',
  install: (link) => {
    const owner = natives.prototypeOf('MediaDevices');
    if (!owner) return () => undefined;
    const undo: (() => void)[] = [];
    let watching = false;
    const watch = wrapMethod(owner, 'getUserMedia', async (original, self, args) => {
      const stream = await natives.apply(original, self, args);
      const tracks = getVideoTracks && (natives.apply(getVideoTracks, stream, []) as readonly unknown[]);
      if (!watching && tracks && tracks.length > 0) {
        watching = true;
        const more = watchCanvases(link);
        for (let index = 0; index < more.length; index += 1) append(undo, more[index] ?? (() => undefined));
      }
      return stream;
    });
    return () => {
      watch();
      undoAll(undo);
    };
  },
};
