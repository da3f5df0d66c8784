import type { GraphModel } from '@tensorflow/tfjs-converter';
import type { RegionNorm } from '../../core/findings/finding';
import { cutOut } from '../cut-out';
import { area } from '../nms';
import type { Pixels } from '../picture';
import type { RectPx } from '../rect-px';
import { corners, type OrientedBox } from './oriented-box';
import { textLines, type TextLine } from './text-lines';
import { textMap, textMapAnd } from './text-map';
import { placeNodes, placesIn, type TextPlace } from './text-places';

/**
 * Longer sides at which a part, mostly the whole picture, is searched. The network sees lines from about 13 px on: at the large one, 2 %
 * of a picture's height are 14 px or more. The small one adds what fills the picture; of what both find, the larger
 * one's lines are closer to the letters.
 */
const sidesPx = { large: 960, small: 640 } as const;
/**
 * Lines of the small one with at least this score are hints: only the part around them is searched at the large one, nothing
 * where there are none. What else it would have found was not counted.
 */
const minHint = 0.3;
/** How much more than the hints it is on each side, as a share of the part. */
const marginNorm = 0.08;
/** A larger share of the part is not worth leaving out the rest. */
const maxPart = 0.75;

/** A line, and at which of the two sizes it was found: letters are mostly found at both, texture seldom. */
export interface FoundLine extends TextLine {
  readonly foundAt: 'large' | 'small' | 'both';
}

/** What bears text in a picture. */
export interface FoundText {
  readonly lines: readonly FoundLine[];
  readonly places: readonly TextPlace[];
}

/** The networks that find text: the one that finds lines, and a head on it that finds what they stand on. */
export interface FindingNetworks {
  readonly lines: GraphModel;
  readonly places: GraphModel;
}

/** The lines of text in a part of a picture, each once, of at least `minScore`, and the things that bear text; where they are in the picture. */
export async function findInPart(
  networks: FindingNetworks,
  pixels: Pixels,
  part: RectPx,
  signal: AbortSignal,
  minScore: number,
): Promise<FoundText> {
  const size = { width: part.widthPx, height: part.heightPx };
  const shown = noLargerThan(pixels, part, sidesPx.large);
  const { map, seen } = await textMapAnd(networks.lines, shown, sidesPx.small, placeNodes, (inner) =>
    placesIn(networks.places, inner),
  );
  const places = seen.map((place) => ({ ...place, region: inPicture(place.region, part, pixels) }));
  const hints = textLines(map, size, minHint);
  if (hints.length === 0) return { lines: [], places };
  signal.throwIfAborted();
  const small = onceEach(hints.filter(({ score }) => score >= minScore));
  const closer = await textMap(networks.lines, shown, sidesPx.large, partAround(hints, size));
  const large = onceEach(textLines(closer, size, minScore));
  const lines = [
    ...large.map((line) => ({ ...line, foundAt: isAmong(line, small) ? ('both' as const) : ('large' as const) })),
    ...small.filter((line) => !isAmong(line, large)).map((line) => ({ ...line, foundAt: 'small' as const })),
  ];
  return { lines: lines.map((line) => ({ ...line, box: moved(line.box, part) })), places };
}

function moved(box: OrientedBox, { xPx, yPx }: RectPx): OrientedBox {
  return { ...box, centre: { x: box.centre.x + xPx, y: box.centre.y + yPx } };
}

/** From 0..1 of a part to 0..1 of the picture. */
function inPicture([x0, y0, x1, y1]: RegionNorm, part: RectPx, { width, height }: Pixels): RegionNorm {
  const across = (x: number): number => (part.xPx + x * part.widthPx) / width;
  const down = (y: number): number => (part.yPx + y * part.heightPx) / height;
  return [across(x0), down(y0), across(x1), down(y1)];
}

/** What is around lines, in 0..1, or all where that is most. */
function partAround(
  lines: readonly TextLine[],
  { width, height }: { readonly width: number; readonly height: number },
): RegionNorm {
  const all = lines.map(({ box }) => around(box));
  const part: RegionNorm = [
    Math.max(0, Math.min(...all.map(([x0]) => x0)) / width - marginNorm),
    Math.max(0, Math.min(...all.map(([, y0]) => y0)) / height - marginNorm),
    Math.min(1, Math.max(...all.map(([, , x1]) => x1)) / width + marginNorm),
    Math.min(1, Math.max(...all.map(([, , , y1]) => y1)) / height + marginNorm),
  ];
  return area(part) > maxPart ? [0, 0, 1, 1] : part;
}

/** Without those that are mostly where one before them is. */
export function onceEach<T extends TextLine>(lines: readonly T[]): T[] {
  return lines.filter((line, i) => !isAmong(line, lines.slice(0, i)));
}

function isAmong(line: TextLine, others: readonly TextLine[]): boolean {
  return others.some((other) => share(line.box, other.box) > 0.5);
}

/** The part with its longer side at most `sidePx`: what is scaled twice is scaled from there. */
function noLargerThan(pixels: Pixels, part: RectPx, sidePx: number): Pixels {
  const scale = Math.min(1, sidePx / Math.max(part.widthPx, part.heightPx));
  if (scale === 1 && part.widthPx === pixels.width && part.heightPx === pixels.height) return pixels;
  const fit = (lengthPx: number): number => Math.max(1, Math.round(lengthPx * scale));
  return cutOut(pixels, part, fit(part.widthPx), fit(part.heightPx));
}

/** How much of the smaller box's surrounding rectangle the other's covers. */
function share(a: OrientedBox, b: OrientedBox): number {
  const [p, q] = [around(a), around(b)];
  const width = Math.min(p[2], q[2]) - Math.max(p[0], q[0]);
  const height = Math.min(p[3], q[3]) - Math.max(p[1], q[1]);
  if (width <= 0 || height <= 0) return 0;
  const area = ([x0, y0, x1, y1]: Rectangle): number => (x1 - x0) * (y1 - y0);
  return (width * height) / Math.min(area(p), area(q));
}

export type Rectangle = readonly [x0: number, y0: number, x1: number, y1: number];

/** The upright rectangle around a box. */
export function around(box: OrientedBox): Rectangle {
  const all = corners(box);
  const [xs, ys] = [all.map(({ x }) => x), all.map(({ y }) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
