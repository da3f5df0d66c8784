import type { Detection } from '../../core/findings/finding';
import { plainText } from '../../core/metadata/plain-text';
import { readCode } from '../../core/reading/codes/read-code';
import { cutOut } from '../cut-out';
import type { Detector } from '../detector';
import { iou } from '../nms';
import { pixelsOf, type Pixels } from '../picture';
import { wholeOf } from '../tiles';
import { readCodes, startCodeReader, stopCodeReader, type ReadBarcode, type View } from '../zxing/code-reader';

/** Pictures up to this side are looked at a second time, enlarged: their codes have few pixels a module. */
const smallSidePx = 1024;
const enlargement = 2;
/** The same content at places that overlap more than this is one code. */
const maxIou = 0.1;

/** QR, Aztec, Data Matrix, PDF417, EAN and the other symbologies of zxing; see models/zxing-reader/README.md. */
export const codes: Detector = {
  id: 'codes',
  kinds: ['code'],
  sidePx: 4096,
  async load(runtime, signal) {
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

/** The whole picture, then the same enlarged when it is small; made one at a time. */
function* views(pixels: Pixels): Generator<View> {
  const source = wholeOf(pixels);
  yield { pixels, source, picture: pixels };
  const { width, height } = pixels;
  if (Math.max(width, height) > smallSidePx) return;
  yield { pixels: cutOut(pixels, source, width * enlargement, height * enlargement), source, picture: pixels };
}

/** A code is only reported when all its checksums are right: there is nothing to weigh. */
function detection({ format, text, region }: ReadBarcode): Detection {
  return { kind: 'code', score: 1, region, text: plainText(text), reads: readCode(text, format) };
}
