import { dispose, tensor1d, type Tensor } from '@tensorflow/tfjs-core';
import type { GraphModel } from '@tensorflow/tfjs-converter';
import type { RegionNorm } from '../../core/findings/finding';
import { suppress } from '../nms';

/** A thing with text on it, whole: a sign, a poster, a screen, a cover, a label. */
export interface TextPlace {
  readonly region: RegionNorm;
  /** 0..1 */
  readonly score: number;
}

/** The maps of text-lines that the head works on, as the converter names them; see models/text-places/README.md. */
export const placeNodes = ['ConcatV2_584', 'AddV2_113', 'AddV2_233', 'AddV2_359'] as const;

/** Cells in which a thing hardly can have its centre are not even decoded. */
const floorScore = 0.03;
/** How much the map inside a box counts in its score, beside the centre (0..1). */
const mapShare = 0.6;
/** Boxes that overlap more than this are one thing. */
const maxIou = 0.4;

/** What the head sees in the maps of `placeNodes`, surest first. */
export async function placesIn(head: GraphModel, inner: readonly Tensor[]): Promise<TextPlace[]> {
  const [quarter, eighth, sixteenth, thirtysecond] = inner;
  if (!quarter || !eighth || !sixteenth || !thirtysecond) throw new Error('The head needs four maps');
  const size = tensor1d(sixteenth.shape.slice(1, 3), 'int32');
  let outputs: Tensor[] = [];
  try {
    const maps = { quarter, eighth, sixteenth, thirtysecond, size };
    outputs = head.execute(maps, ['centres', 'sides', 'map']) as Tensor[];
    const [centres, sides, map] = await Promise.all(outputs.map((output) => output.data()));
    if (!centres || !sides || !map) throw new Error('The head gave fewer than three outputs');
    const [, rows = 0, columns = 0] = sixteenth.shape;
    return readPlaces({ centres, sides, map, rows, columns });
  } finally {
    dispose([size, ...outputs]);
  }
}

/** The head's outputs on a grid of cells, row by row. */
export interface PlaceMaps {
  readonly rows: number;
  readonly columns: number;
  /** How likely a thing has its centre in the cell. */
  readonly centres: ArrayLike<number>;
  /** How many cells its left, top, right and bottom edges are away from the cell's middle. */
  readonly sides: ArrayLike<number>;
  /** How likely the cell is on such a thing. */
  readonly map: ArrayLike<number>;
}

/** Boxes; one's score is the weighted geometric mean of its centre and of what the map shows inside it. */
export function readPlaces({ rows, columns, centres, sides, map }: PlaceMaps): TextPlace[] {
  const inside = (value: number): number => Math.min(Math.max(value, 0), 1);
  const boxes: (TextPlace & { readonly class: 'text' })[] = [];
  for (let cell = 0; cell < centres.length; cell++) {
    const centre = centres[cell] ?? 0;
    if (centre < floorScore) continue;
    const [x, y] = [(cell % columns) + 0.5, Math.floor(cell / columns) + 0.5];
    const [left = 0, top = 0, right = 0, bottom = 0] = [0, 1, 2, 3].map((side) => sides[cell * 4 + side]);
    const region: RegionNorm = [
      inside((x - left) / columns),
      inside((y - top) / rows),
      inside((x + right) / columns),
      inside((y + bottom) / rows),
    ];
    const score = centre ** (1 - mapShare) * meanInside(region, { rows, columns, map }) ** mapShare;
    boxes.push({ class: 'text', score, region });
  }
  return suppress(boxes, maxIou).map(({ score, region }) => ({ score, region }));
}

/** Mean of the cells whose middle lies in a region; of the nearest where there is none. */
function meanInside(
  [x0, y0, x1, y1]: RegionNorm,
  { rows, columns, map }: Omit<PlaceMaps, 'centres' | 'sides'>,
): number {
  const [left, right] = span(x0 * columns, x1 * columns, columns);
  const [top, bottom] = span(y0 * rows, y1 * rows, rows);
  let sum = 0;
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) sum += map[y * columns + x] ?? 0;
  return sum / ((right - left) * (bottom - top));
}

/** First cell and the one after the last whose middle lies between two places, both in cells. */
function span(from: number, to: number, cells: number): [number, number] {
  const first = Math.min(Math.max(Math.ceil(from - 0.5), 0), cells - 1);
  return [first, Math.min(Math.max(Math.floor(to - 0.5) + 1, first + 1), cells)];
}
