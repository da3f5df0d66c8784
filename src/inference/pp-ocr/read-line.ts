import type { Pixels } from '../picture';
import type { LetterNetworks } from './letter-networks';
import { inputHeightPx, lineInput } from './line-input';
import { confidenceOf } from './line-letters';
import type { OrientedBox } from './oriented-box';

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

/** Reads one line. */
export async function readLine(networks: LetterNetworks, pixels: Pixels, box: OrientedBox): Promise<LineText> {
  const pieces = piecesOf(box);
  const parts: LineText[] = [];
  for (let i = 0; i < pieces; i++) {
    const letters = await networks.letters(lineInput(pixels, piece(box, i, pieces)));
    const text = letters.map(({ character }) => character).join('');
    parts.push({ text: text.trim(), confidence: confidenceOf(letters) });
  }
  const legible = parts.filter(({ text }) => text !== '');
  const letters = legible.reduce((sum, { text }) => sum + text.length, 0);
  const weighed = legible.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0);
  return { text: legible.map(({ text }) => text).join(''), confidence: letters > 0 ? weighed / letters : 0 };
}

function piece(box: OrientedBox, index: number, pieces: number): OrientedBox {
  const width = box.width / pieces;
  const offset = (index + 0.5) * width - box.width / 2;
  const { x, y } = box.centre;
  return { ...box, width, centre: { x: x + offset * Math.cos(box.along), y: y + offset * Math.sin(box.along) } };
}
