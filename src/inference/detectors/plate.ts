import type { GraphModel } from '@tensorflow/tfjs-converter';
import type { Detection, RegionNorm } from '../../core/findings/finding';
import { plainText } from '../../core/metadata/plain-text';
import { cutOut } from '../cut-out';
import type { Detector } from '../detector';
import { loadTogether } from '../load-together';
import { suppress } from '../nms';
import { pixelsOf, type Pixels } from '../picture';
import { closeUpOf, closeUpPx, mostEnlarged, vehiclesToLookAt } from '../plates/close-up';
import { isPlacedAsPlate, readsAsPlate } from '../plates/plate-line';
import { around } from '../pp-ocr/find-in-part';
import { loadLetterNetworks, type LetterNetworks } from '../pp-ocr/letter-networks';
import { readLine } from '../pp-ocr/read-line';
import { textLines } from '../pp-ocr/text-lines';
import { textMap } from '../pp-ocr/text-map';
import { plateRules } from '../thresholds';
import type { RectPx } from '../rect-px';

/** A plate is more than its letters: so much on each side, times their height. */
const margin = 0.4;
/** Two boxes that overlap more (IoU) are one plate, seen on two boxes of one vehicle. */
const maxIou = 0.2;

/**
 * Number plates: lines of text on a close-up of each vehicle that was seen, that lie and read as plates do; see
 * models/text-lines/README.md. Where no vehicle was seen nothing is looked at; text is found there all the same.
 */
export const plate: Detector = {
  id: 'plate',
  kinds: ['plate'],
  lane: 'reading',
  after: ['scene', 'text'],
  needs: ['scene'],
  sidePx: 4096,
  async load(runtime, signal) {
    const [lines, letters] = await loadTogether(
      () => runtime.loadModel('text-lines', signal),
      () => loadLetterNetworks(runtime, signal),
    );
    return {
      async detect(picture, running, seen = []): Promise<readonly Detection[]> {
        running.throwIfAborted();
        const pixels = pixelsOf(picture);
        const vehicles = vehiclesToLookAt(seen, pixels);
        const found = [...platesIn(seen, vehicles)];
        for (const vehicle of vehicles) {
          running.throwIfAborted();
          found.push(...(await platesOn(vehicle, { lines, letters }, pixels)));
        }
        return suppress(
          found.map((one) => ({ ...one, class: one.kind })),
          maxIou,
        ).map(({ class: _, ...detection }) => detection);
      },
      dispose() {
        lines.dispose();
        letters.dispose();
      },
    };
  },
};

type Plate = Detection & { readonly region: RegionNorm };

/** What was read on vehicles already, in the whole picture. */
function platesIn(seen: readonly Detection[], vehicles: readonly RegionNorm[]): Plate[] {
  return seen.flatMap(({ kind, region, text, score }) => {
    if (kind !== 'text' || !region || text === undefined || !readsAsPlate(text)) return [];
    return vehicles.some((vehicle) => isPlacedAsPlate(region, vehicle)) ? [plateOf(region, score, text)] : [];
  });
}

async function platesOn(
  vehicle: RegionNorm,
  { lines, letters }: { readonly lines: GraphModel; readonly letters: LetterNetworks },
  pixels: Pixels,
): Promise<Plate[]> {
  const part = closeUpOf(vehicle, pixels);
  const scale = Math.min(closeUpPx / Math.max(part.widthPx, part.heightPx), mostEnlarged);
  const [width, height] = [Math.round(part.widthPx * scale), Math.round(part.heightPx * scale)];
  const closeUp = cutOut(pixels, part, width, height);
  const map = await textMap(lines, closeUp, Math.max(width, height), [0, 0, 1, 1]);
  const plates: Plate[] = [];
  for (const { box, score } of textLines(map, closeUp, plateRules.minFound)) {
    const region = inPicture(around(box), part, scale, pixels);
    if (!isPlacedAsPlate(region, vehicle)) continue;
    const { text, confidence } = await readLine(letters, closeUp, box);
    if (confidence < plateRules.minRead || !readsAsPlate(text)) continue;
    const more = margin * box.height;
    const [x0, y0, x1, y1] = around(box);
    const whole = inPicture([x0 - more, y0 - more, x1 + more, y1 + more], part, scale, pixels);
    plates.push(plateOf(whole, Math.min(score, confidence), text));
  }
  return plates;
}

function plateOf(region: RegionNorm, score: number, read: string): Plate {
  const text = plainText(read);
  return { kind: 'plate', score, region, text, reads: [{ sort: 'plate', text }] };
}

/** From px of a close-up to 0..1 of the picture. */
function inPicture(
  [x0, y0, x1, y1]: readonly [number, number, number, number],
  part: RectPx,
  scale: number,
  { width, height }: Pixels,
): RegionNorm {
  const inside = (value: number): number => Math.min(Math.max(value, 0), 1);
  const across = (x: number): number => inside((part.xPx + x / scale) / width);
  const down = (y: number): number => inside((part.yPx + y / scale) / height);
  return [across(x0), down(y0), across(x1), down(y1)];
}
