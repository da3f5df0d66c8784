import type { Pixels } from '../picture';
import type { LetterNetworks } from './letter-networks';
import { inputHeightPx, lineInput } from './line-input';
import { confidenceOf } from './line-letters';
import { partOf, type OrientedBox } from './oriented-box';
import { nearestWordGap } from './word-gap';

/** What the recogniser made of a line. */
export interface LineText {
  readonly text: string;
  /** Mean over its characters, 0..1. */
  readonly confidence: number;
}

/** Wider lines, at the height the network is shown, are read in pieces: the time grows faster than the width. */
const mostWidthPx = 960;

/** How many times the network runs for a line. */
export function piecesOf({ width, height }: OrientedBox): number {
  return Math.max(1, Math.ceil(((width / height) * inputHeightPx) / mostWidthPx));
}

/**
 * Reads one line. A long one is cut between words where there is a gap nearby; the network gives a space at the edge of a
 * piece only now and then, so there one is put.
 */
export async function readLine(networks: LetterNetworks, pixels: Pixels, box: OrientedBox): Promise<LineText> {
  const pieces = piecesOf(box);
  const parts: LineText[] = [];
  let line = '';
  let from = -box.width / 2;
  for (let i = 1; i <= pieces; i++) {
    const even = (i / pieces - 0.5) * box.width;
    const gap = i < pieces ? nearestWordGap(pixels, box, even) : null;
    const to = gap ?? even;
    const letters = await networks.letters(lineInput(pixels, partOf(box, (from + to) / 2, to - from)));
    const text = letters.map(({ character }) => character).join('');
    parts.push({ text: text.trim(), confidence: confidenceOf(letters) });
    line += gap === null ? text : `${text} `;
    from = to;
  }
  const letters = parts.reduce((sum, { text }) => sum + text.length, 0);
  const weighed = parts.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0);
  return { text: line.replace(/ {2,}/gu, ' ').trim(), confidence: letters > 0 ? weighed / letters : 0 };
}
