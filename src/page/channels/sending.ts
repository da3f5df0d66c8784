import { glimpseAttribute, toRelay } from '../../bridge/world-link';
import { mayBePicture } from '../../core/policy/should-hold';
import type { PageChannel } from '../channel';
import { glimpseOf } from '../glimpse';
import { natives } from '../natives';
import type { RelayLink } from '../relay-link';
import { wrapMethod } from '../wrap';

/** More than this in one request is not looked at. */
const mostBlobs = 50;

function isBlob(value: unknown): value is Blob {
  try {
    natives.apply(natives.blobSize, value, []);
    return true;
  } catch {
    return false;
  }
}

/** The blobs in a body whose type does not say that they are something else. */
function blobsIn(body: unknown): Blob[] {
  const found: Blob[] = [];
  const add = (value: unknown): void => {
    if (found.length >= mostBlobs || !isBlob(value)) return;
    const type = natives.apply(natives.blobType, value, []) as string;
    if (mayBePicture({ name: '', type })) found[found.length] = value;
  };
  add(body);
  if (found.length > 0 || typeof body !== 'object' || body === null) return found;
  try {
    natives.apply(natives.forEachField, body, [add]);
  } catch {
    // No form data.
  }
  return found;
}

async function tellOf(blobs: readonly Blob[], link: RelayLink): Promise<void> {
  for (let index = 0; index < blobs.length; index += 1) {
    const blob = blobs[index];
    const glimpse = blob && (await glimpseOf(blob));
    if (!glimpse) continue;
    const carrier = natives.apply(natives.createElement, natives.document, ['i']) as Element;
    natives.apply(natives.setAttribute, carrier, [glimpseAttribute, natives.toJson(glimpse)]);
    link.tell(toRelay.sent, carrier);
  }
}

/**
 * For the alarm: bodies of requests that the browser does not show to the background, which are blobs and, in Firefox,
 * the files of form data. The request goes its way at once; the background is told what was in it.
 */
export const sending: PageChannel = {
  id: 'sending',
  install: (link) => {
    const look = (body: unknown): void => {
      const blobs = blobsIn(body);
      if (blobs.length > 0) void tellOf(blobs, link);
    };
    const undo = [
      wrapMethod(XMLHttpRequest.prototype, 'send', (original, self, args) => {
        look(args[0]);
        return natives.apply(original, self, args);
      }),
      wrapMethod(Navigator.prototype, 'sendBeacon', (original, self, args) => {
        look(args[1]);
        return natives.apply(original, self, args);
      }),
      wrapMethod(globalThis, 'fetch', (original, self, args) => {
        const init = args[1];
        if (typeof init === 'object' && init !== null && 'body' in init) look(init.body);
        // Called as a plain function it has no `this`, and the native one then means the window.
        return natives.apply(original, self, args);
      }),
    ];
    return () => {
      for (let index = 0; index < undo.length; index += 1) undo[index]?.();
    };
  },
};
