import type { Detection } from '../../core/findings/finding';
import { hasWebAssembly } from '../../core/has-web-assembly';
import { plainText } from '../../core/metadata/plain-text';
import { readCode } from '../../core/reading/codes/read-code';
import { cutOut } from '../cut-out';
import type { Detector } from '../detector';
import { iou } from '../nms';
import { pixelsOf, type Pixels } from '../picture';
import type { RectPx } from '../rect-px';
import { reduce } from '../reduce';
import { wholeOf } from '../tiles';
import { busyParts } from '../zxing/busy-parts';
import { readCodes, startCodeReader, stopCodeReader, type ReadBarcode, type View } from '../zxing/code-reader';

/** Pictures up to this side are looked at a second time, enlarged: their codes have few pixels a module. */
const smallSidePx = 1024;
const enlargement = 2;
/** Larger ones are not looked at whole at their full size, nor at half of it: that takes longer than everything else. */
const largeSidePx = 2048;
/** Where more of a picture than this is busy, it is looked at whole. */
const mostlyBusy = 0.6;
/** The same content at places that overlap more than this is one code. */
const maxIou = 0.1;

/** QR, Aztec, Data Matrix, PDF417, EAN and the other symbologies of zxing; see models/zxing-reader/README.md. */
export const codes: Detector = {
  id: 'codes',
  kinds: ['code'],
  // The other worker has as much to do, and no use for a picture as large as this.
  lane: 'reading',
  sidePx: 4096,
  async load(runtime, signal) {
    // It would say so itself, but on the console.
    if (!hasWebAssembly()) throw new Error('zxing-reader needs WebAssembly');
    const [wasm] = await runtime.readFiles('zxing-reader', signal);
    if (!wasm) throw new Error('zxing-reader has no file');
    await startCodeReader(wasm);
    return {
      async detect(picture, running) {
        const pixels = pixelsOf(picture);
        const found: ReadBarcode[] = [];
        for (const view of views(pixels)) {
          running.throwIfAborted();
          for (const code of await readCodes(view)) {
            if (!found.some((other) => other.text === code.text && iou(other.region, code.region) > maxIou))
              found.push(code);
          }
        }
        return found.map(detection);
      },
      dispose: stopCodeReader,
    };
  },
};

/**
 * The whole picture, then the same enlarged when it is small. A large one is looked at at a quarter of its size, and at
 * half and at its full size where modules may be too small for less. They are made one at a time.
 */
function* views(pixels: Pixels): Generator<View> {
  const source = wholeOf(pixels);
  const { width, height } = pixels;
  const side = Math.max(width, height);
  if (side > largeSidePx) {
    const half = shrunk(pixels, 2);
    yield { pixels: shrunk(half, 2), source, picture: pixels };
    yield* busyViews(half, pixels);
    yield* busyViews(pixels, pixels);
    return;
  }
  yield { pixels, source, picture: pixels };
  if (side > smallSidePx) return;
  yield { pixels: cutOut(pixels, source, width * enlargement, height * enlargement), source, picture: pixels };
}

/** A picture, perhaps shrunk, where it is busy; all of it where that is most of it. */
function* busyViews(shown: Pixels, picture: Pixels): Generator<View> {
  const parts = busyParts(shown);
  const area = parts.reduce((sum, { widthPx, heightPx }) => sum + widthPx * heightPx, 0);
  const [across, down] = [picture.width / shown.width, picture.height / shown.height];
  for (const part of area > mostlyBusy * shown.width * shown.height ? [wholeOf(shown)] : parts) {
    const source = {
      xPx: part.xPx * across,
      yPx: part.yPx * down,
      widthPx: part.widthPx * across,
      heightPx: part.heightPx * down,
    };
    yield { pixels: cropped(shown, part), source, picture, onlyAsItIs: shown !== picture };
  }
}

function shrunk(pixels: Pixels, factor: number): Pixels {
  return reduce({ pixels, source: wholeOf(pixels) }, pixels.width / factor, pixels.height / factor, 1).pixels;
}

/** A part with whole edges, as it is. */
function cropped(pixels: Pixels, { xPx, yPx, widthPx, heightPx }: RectPx): Pixels {
  if (widthPx === pixels.width && heightPx === pixels.height) return pixels;
  const data = new Uint8ClampedArray(widthPx * heightPx * 4);
  for (let y = 0; y < heightPx; y++) {
    const from = ((yPx + y) * pixels.width + xPx) * 4;
    data.set(pixels.data.subarray(from, from + widthPx * 4), y * widthPx * 4);
  }
  return { width: widthPx, height: heightPx, data };
}

/** A code is only reported when all its checksums are right: there is nothing to weigh. */
function detection({ format, text, region }: ReadBarcode): Detection {
  return { kind: 'code', score: 1, region, text: plainText(text), reads: readCode(text, format) };
}
