import type { Pixels } from '../picture';
import type { FoundLine } from './find-in-part';
import type { LetterNetworks } from './letter-networks';
import type { OrientedBox } from './oriented-box';
import { piecesOf, readLine, type LineText } from './read-line';

/** A line that was found, and what was made of it; null when there was no time to read it. */
export interface LineReading extends FoundLine {
  readonly reading: LineText | null;
}

/** How often the reading network may run for a picture, the largest lines first; what is left stays unread. */
const mostReadings = 16;
/** Below this a line may be upside down: it is read again from the other end … */
const readsWell = 0.75;
/** … unless it reads as next to nothing and was found less surely than this or at one size only: that is mostly texture. */
const readsAsNothing = 0.2;
const foundSurely = 0.9;
/** Lines found less surely than this are left out: of those in the 300 training photos none could be read (0.85 the least sure that could). */
const minScore = 0.8;
/** Lower lines, as a share of the picture's height, cannot be read by anybody who sees it at its usual size. */
const minHeightNorm = 0.008;

/** Reads the lines that were found in a picture. */
export async function readLines(
  letters: LetterNetworks,
  pixels: Pixels,
  lines: readonly FoundLine[],
  signal: AbortSignal,
): Promise<LineReading[]> {
  const found = lines
    .filter(({ box, score }) => score >= minScore && box.height >= minHeightNorm * pixels.height)
    .sort((a, b) => b.box.height * b.score - a.box.height * a.score);
  const read: LineReading[] = [];
  let readings = 0;
  for (const line of found) {
    signal.throwIfAborted();
    const pieces = piecesOf(line.box);
    if (readings + pieces > mostReadings) {
      read.push({ ...line, reading: null });
      continue;
    }
    readings += pieces;
    let best = await readLine(letters, pixels, line.box);
    if (mayBeUpsideDown(line, best) && readings + pieces <= mostReadings) {
      readings += pieces;
      const turned = await readLine(letters, pixels, fromTheOtherEnd(line.box));
      if (turned.confidence > best.confidence) best = turned;
    }
    read.push({ ...line, reading: best });
  }
  return read;
}

/** Of 153 lines of the 300 training photos that read badly, reading from the other end made one a text; this leaves out 69 others. */
function mayBeUpsideDown({ score, foundAt }: FoundLine, { confidence }: LineText): boolean {
  if (confidence >= readsWell) return false;
  return confidence >= readsAsNothing || (score >= foundSurely && foundAt === 'both');
}

function fromTheOtherEnd(box: OrientedBox): OrientedBox {
  return { ...box, along: box.along + Math.PI };
}
