import { tensor4d, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import type { GraphModel } from '@tensorflow/tfjs-converter';
import type { Pixels } from '../picture';
import type { OrientedBox } from './oriented-box';
import { straighten } from './straighten';

/** What the recogniser made of a line. */
export interface LineText {
  readonly text: string;
  /** Mean over its characters, 0..1. */
  readonly confidence: number;
}

const inputHeightPx = 48;
/** Wider lines, at that height, are read in pieces: the time grows faster than the width. */
const mostWidthPx = 960;
/** Widths the network is given: few of them, and some room behind the last letter. */
const widthStepPx = 32;
const roomPx = 16;

/** How many times the network runs for a line. */
export function piecesOf({ width, height }: OrientedBox): number {
  return Math.max(1, Math.ceil(((width / height) * inputHeightPx) / mostWidthPx));
}

/** Reads one line. `characters` are those of the network's classes after the first, which is the blank of CTC. */
export async function readLine(
  model: GraphModel,
  characters: readonly string[],
  pixels: Pixels,
  box: OrientedBox,
): Promise<LineText> {
  const pieces = piecesOf(box);
  const parts: LineText[] = [];
  for (let i = 0; i < pieces; i++) parts.push(await readPiece(model, characters, pixels, piece(box, i, pieces)));
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

async function readPiece(
  model: GraphModel,
  characters: readonly string[],
  pixels: Pixels,
  box: OrientedBox,
): Promise<LineText> {
  const letters = bestPath(await runLetters(model, lineInput(pixels, box)), characters);
  const sum = letters.reduce((total, { probability }) => total + probability, 0);
  return {
    text: letters
      .map(({ character }) => character)
      .join('')
      .trim(),
    confidence: letters.length > 0 ? sum / letters.length : 0,
  };
}

/** What the network says of a line: for each step along it, how likely each class is. */
interface LineRun {
  readonly classes: Float32Array;
  readonly classCount: number;
}

/** Runs the network; `input` is freed. */
async function runLetters(model: GraphModel, input: Tensor4D): Promise<LineRun> {
  const output = model.execute(input) as Tensor;
  try {
    return { classes: (await output.data()) as Float32Array, classCount: output.shape.at(-1) ?? 1 };
  } finally {
    input.dispose();
    output.dispose();
  }
}

/** What the network is shown of a line: [1, 48, width, 3] in PaddleOCR's channel order (blue, green, red), -1..1. */
function lineInput(pixels: Pixels, box: OrientedBox): Tensor4D {
  const width = Math.max(1, Math.round((box.width / box.height) * inputHeightPx));
  const inputWidthPx = Math.ceil((width + roomPx) / widthStepPx) * widthStepPx;
  const rgb = straighten(pixels, box, width, inputHeightPx);
  const values = new Float32Array(inputHeightPx * inputWidthPx * 3);
  for (let row = 0; row < inputHeightPx; row++) {
    for (let column = 0; column < width; column++) {
      const [from, to] = [(row * width + column) * 3, (row * inputWidthPx + column) * 3];
      for (let channel = 0; channel < 3; channel++) values[to + channel] = (rgb[from + 2 - channel] ?? 0) / 127.5 - 1;
    }
  }
  return tensor4d(values, [1, inputHeightPx, inputWidthPx, 3]);
}

/** A character that was read. */
interface Letter {
  readonly character: string;
  readonly probability: number;
}

/** Best path of connectionist temporal classification: the likeliest class of each step, repeats and blanks left out. */
function bestPath({ classes, classCount }: LineRun, characters: readonly string[]): Letter[] {
  const found: Letter[] = [];
  let last = 0;
  for (let start = 0; start < classes.length; start += classCount) {
    let best = 0;
    for (let i = 1; i < classCount; i++) if ((classes[start + i] ?? 0) > (classes[start + best] ?? 0)) best = i;
    if (best !== 0 && best !== last)
      found.push({ character: characters[best - 1] ?? '', probability: classes[start + best] ?? 0 });
    last = best;
  }
  return found;
}
