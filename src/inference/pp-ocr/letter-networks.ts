import { dispose, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import type { GraphModel } from '@tensorflow/tfjs-converter';
import labels from '../../../models/text-accents/characters.json';
import { loadTogether } from '../load-together';
import type { Runtime } from '../runtime';
import { bestPath, type Letter } from './line-letters';
import { withMarks } from './with-marks';

/** The networks that read a line. */
export interface LetterNetworks {
  /** Reads one line, [1, 48, width, 3]; the input is freed. */
  letters(input: Tensor4D): Promise<Letter[]>;
  dispose(): void;
}

/** The reading network's last map before its rows are averaged, as the converter names it: accents can be seen there. */
const viewNode = 'AddV2_399';
/** Of the second network's classes, after the blank. */
const markedCharacters = Array.from(labels.characters);

/** PP-OCRv4's reading network, which knows no letters with marks, and a second end of it that does; `join` makes one of both. */
export async function loadLetterNetworks(
  runtime: Runtime,
  signal: AbortSignal,
  join: typeof withMarks = withMarks,
): Promise<LetterNetworks> {
  const [keys] = await runtime.readFiles('text-characters', signal);
  // The last class is the space.
  const characters = [...new TextDecoder().decode(keys).trimEnd().split('\n'), ' '];
  const [plain, marked] = await loadTogether(
    () => runtime.loadModel('text-letters', signal),
    () => runtime.loadModel('text-accents', signal),
  );
  return {
    async letters(input) {
      let outputs: Tensor[] = [];
      try {
        outputs = plain.execute(input, [plain.outputs[0]?.name ?? '', viewNode]) as Tensor[];
        const [classes, view] = outputs;
        if (!classes || !view) throw new Error('The reading network gave fewer than two outputs');
        const letters = bestPath(await classesOf(classes), characters);
        return letters.some(isLatin) ? join(letters, await secondReading(marked, view)) : letters;
      } finally {
        dispose([input, ...outputs]);
      }
    },
    dispose() {
      plain.dispose();
      marked.dispose();
    },
  };
}

async function secondReading(model: GraphModel, view: Tensor): Promise<Letter[]> {
  const output = model.execute(view) as Tensor;
  try {
    return bestPath(await classesOf(output), markedCharacters);
  } finally {
    output.dispose();
  }
}

async function classesOf(output: Tensor): Promise<{ classes: Float32Array; classCount: number }> {
  return { classes: (await output.data()) as Float32Array, classCount: output.shape.at(-1) ?? 1 };
}

function isLatin({ character }: Letter): boolean {
  return /\p{Script=Latin}/u.test(character);
}
