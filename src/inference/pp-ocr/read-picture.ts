import type { GraphModel } from '@tensorflow/tfjs-converter';
import type { Detection } from '../../core/findings/finding';
import type { Pixels } from '../picture';
import { findLines } from './find-lines';
import type { OrientedBox } from './oriented-box';
import { piecesOf, readLine, type LineText } from './read-line';
import { textBlocks, type ReadTextLine } from './text-blocks';

export interface TextNetworks {
  readonly lines: GraphModel;
  readonly letters: GraphModel;
  /** Of the second network's classes, after the blank. */
  readonly characters: readonly string[];
}

/** How often the reading network may run for a picture, the largest lines first; what is left stays unread. */
const mostReadings = 16;
/** Between these a line may be upside down: it is read again from the other end. What reads worse is no text. */
const doubtful = { from: 0.3, to: 0.75 } as const;
/**
 * How sure the reading of one letter, of two, of more must be: texture (fabric, railings, book edges) reads as single
 * letters, seldom as words.
 */
const legible = [0.95, 0.65, 0.4] as const;
/** … and a line that does not read well must at least have been found this surely. */
const readsWell = 0.75;
const foundSurely = 0.9;
/** Chinese characters are what the network makes of texture: they need more. */
const legibleOtherScript = 0.85;
/** A line that there was no time to read counts when it was found this surely. */
const surelyText = 0.9;
/** Lower lines, as a share of the picture's height, cannot be read by anybody who sees it at its usual size. */
const minHeightNorm = 0.008;

/** Finds and reads the text of a picture, as blocks of neighbouring lines. */
export async function readPicture(
  { lines, letters, characters }: TextNetworks,
  pixels: Pixels,
  signal: AbortSignal,
): Promise<Detection[]> {
  const found = (await findLines(lines, pixels, signal))
    .filter(({ box }) => box.height >= minHeightNorm * pixels.height)
    .sort((a, b) => b.box.height * b.score - a.box.height * a.score);
  const read: ReadTextLine[] = [];
  let readings = 0;
  for (const line of found) {
    signal.throwIfAborted();
    const pieces = piecesOf(line.box);
    if (readings + pieces > mostReadings) {
      if (line.score >= surelyText) read.push({ ...line, text: '' });
      continue;
    }
    readings += pieces;
    let best = await readLine(letters, characters, pixels, line.box);
    if (best.confidence > doubtful.from && best.confidence < doubtful.to && readings + pieces <= mostReadings) {
      readings += pieces;
      const turned = await readLine(letters, characters, pixels, fromTheOtherEnd(line.box));
      if (turned.confidence > best.confidence) best = turned;
    }
    if (isText(best, line.score)) read.push({ ...line, text: best.text });
  }
  return textBlocks(read, pixels);
}

function fromTheOtherEnd(box: OrientedBox): OrientedBox {
  return { ...box, along: box.along + Math.PI };
}

function isText({ text, confidence }: LineText, score: number): boolean {
  const letters = text.match(/[\p{L}\p{N}]/gu) ?? [];
  if (letters.length === 0) return false;
  const latin = letters.filter((letter) => /[\p{Script=Latin}\p{N}]/u.test(letter));
  if (latin.length * 2 < letters.length) return letters.length >= 2 && confidence >= legibleOtherScript;
  const needed = legible[Math.min(letters.length, legible.length) - 1] ?? 1;
  return confidence >= needed && (confidence >= readsWell || score >= foundSurely);
}
