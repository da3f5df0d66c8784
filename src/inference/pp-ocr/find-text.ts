import type { GraphModel } from '@tensorflow/tfjs-converter';
import type { RegionNorm } from '../../core/findings/finding';
import { cutOut } from '../cut-out';
import { area } from '../nms';
import type { Pixels } from '../picture';
import { wholeOf } from '../tiles';
import { corners, type OrientedBox } from './oriented-box';
import { textLines, type TextLine } from './text-lines';
import { textMap, textMapAnd } from './text-map';
import { placeNodes, placesIn, type TextPlace } from './text-places';

/**
 * Longer sides at which the whole picture is searched. The network sees lines from about 13 px on: at the large one, 2 %
 * of a picture's height are 14 px or more. The small one adds what fills the picture; of what both find, the larger
 * one's lines are closer to the letters.
 */
const sidesPx = { large: 960, small: 640 } as const;
/**
 * Lines of the small one with at least this score are hints: only the part around them is searched at the large one, nothing
 * where there are none. What else it would have found was not counted.
 */
const minHint = 0.3;
/** How much more than the hints that part is on each side, as a share of the picture. */
const marginNorm = 0.08;
/** A larger part, as a share of the picture, is not worth leaving out the rest. */
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

/** The lines of text in a picture, each once, of at least `minScore`, and the things that bear text. */
export async function findText(
  networks: FindingNetworks,
  pixels: Pixels,
  signal: AbortSignal,
  minScore: number,
): Promise<FoundText> {
  const shown = noLargerThan(pixels, sidesPx.large);
  const { map, seen: places } = await textMapAnd(networks.lines, shown, sidesPx.small, placeNodes, (inner) =>
    placesIn(networks.places, inner),
  );
  const hints = textLines(map, pixels, minHint);
  if (hints.length === 0) return { lines: [], places };
  signal.throwIfAborted();
  const small = onceEach(hints.filter(({ score }) => score >= minScore));
  const closer = await textMap(networks.lines, shown, sidesPx.large, partAround(hints, pixels));
  const large = onceEach(textLines(closer, pixels, minScore));
  const lines = [
    ...large.map((line) => ({ ...line, foundAt: isAmong(line, small) ? ('both' as const) : ('large' as const) })),
    ...small.filter((line) => !isAmong(line, large)).map((line) => ({ ...line, foundAt: 'small' as const })),
  ];
  return { lines, places };
}

/** The part of a picture around lines, or all of it where that is most. */
function partAround(lines: readonly TextLine[], { width, height }: Pixels): RegionNorm {
  const all = lines.map(({ box }) => around(box));
  const part: RegionNorm = [
    Math.max(0, Math.min(...all.map(([x0]) => x0)) / width - marginNorm),
    Math.max(0, Math.min(...all.map(([, y0]) => y0)) / height - marginNorm),
    Math.min(1, Math.max(...all.map(([, , x1]) => x1)) / width + marginNorm),
    Math.min(1, Math.max(...all.map(([, , , y1]) => y1)) / height + marginNorm),
  ];
  return area(part) > maxPart ? [0, 0, 1, 1] : part;
}

function onceEach(lines: readonly TextLine[]): TextLine[] {
  return lines.filter((line, i) => !isAmong(line, lines.slice(0, i)));
}

function isAmong(line: TextLine, others: readonly TextLine[]): boolean {
  return others.some((other) => share(line.box, other.box) > 0.5);
}

/** The picture with its longer side at most `sidePx`: what is scaled twice is scaled from there. */
function noLargerThan(pixels: Pixels, sidePx: number): Pixels {
  const scale = sidePx / Math.max(pixels.width, pixels.height);
  if (scale >= 1) return pixels;
  const fit = (lengthPx: number): number => Math.max(1, Math.round(lengthPx * scale));
  return cutOut(pixels, wholeOf(pixels), fit(pixels.width), fit(pixels.height));
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
