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
  const letters = letterSteps(await runLetters(model, lineInput(pixels, box)), characters);
  const sum = letters.reduce((total, { probability }) => total + probability, 0);
  return {
    text: letters
      .map(({ character }) => character)
      .join('')
      .trim(),
    confidence: letters.length > 0 ? sum / letters.length : 0,
  };
}

/** What the network says of a line: for each step along it, how likely each class is, and what it has in view. */
export interface LineRun {
  readonly classes: Float32Array;
  readonly classCount: number;
  readonly view: Float32Array;
  readonly viewSize: number;
}

/** The network's last feature map before it looks at the line as a whole: accents are lost after that. */
const viewNode = 'AvgPool_400';

/** Runs the network; `input` is freed. */
export async function runLetters(model: GraphModel, input: Tensor4D): Promise<LineRun> {
  const [classes, view] = model.execute(input, [model.outputs[0]?.name ?? '', viewNode]) as [Tensor, Tensor];
  try {
    return {
      classes: (await classes.data()) as Float32Array,
      classCount: classes.shape.at(-1) ?? 1,
      view: (await view.data()) as Float32Array,
      viewSize: view.shape.at(-1) ?? 1,
    };
  } finally {
    for (const tensor of [input, classes, view]) tensor.dispose();
  }
}

/** What the network has in view at a step, before and after it, one after the other. */
export function viewAt({ view, viewSize }: LineRun, step: number): Float32Array {
  const out = new Float32Array(viewSize * 3);
  for (let i = 0; i < out.length; i++) out[i] = view[(step - 1) * viewSize + i] ?? 0;
  return out;
}

/** What the network is shown of a line: [1, 48, width, 3] in PaddleOCR's channel order (blue, green, red), -1..1. */
export function lineInput(pixels: Pixels, box: OrientedBox): Tensor4D {
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

/** A character that was read, and the step along the line where it was. */
export interface LetterStep {
  readonly step: number;
  readonly character: string;
  readonly probability: number;
}

/** Best path of connectionist temporal classification: the likeliest class of each step, repeats and blanks left out. */
export function letterSteps({ classes, classCount }: LineRun, characters: readonly string[]): LetterStep[] {
  const found: LetterStep[] = [];
  let last = 0;
  for (let start = 0; start < classes.length; start += classCount) {
    let best = 0;
    for (let i = 1; i < classCount; i++) if ((classes[start + i] ?? 0) > (classes[start + best] ?? 0)) best = i;
    if (best !== 0 && best !== last) {
      const probability = classes[start + best] ?? 0;
      found.push({ step: start / classCount, character: characters[best - 1] ?? '', probability });
    }
    last = best;
  }
  return found;
}
