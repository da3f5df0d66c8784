import { viewAt, type LetterStep, type LineRun } from './read-line';

/** A small network that sees accents where the reading network has seen a letter. */
export interface Accents {
  /** What may be on a letter, class by class: nothing, a combining character, or one of `strokes`. */
  readonly marks: readonly string[];
  /** Column by column: for each mark its weights over `viewAt`, then its bias. */
  readonly weights: Float32Array;
  /** From this probability on a mark is believed. */
  readonly minProbability: number;
}

/** Letters that are no letter with a combining character. */
const strokes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  stroke: { o: 'ø', O: 'Ø', '0': 'ø', l: 'ł', t: 'ł', L: 'Ł', d: 'đ' },
  sharp: { B: 'ß', b: 'ß', s: 'ß', S: 'ß', f: 'ß', '8': 'ß', '3': 'ß', R: 'ß', p: 'ß', P: 'ß', G: 'ß' },
};
/** The letters of European languages in Latin script that have a mark. */
const known = new Set('áàâäãåāăąçćčďéèêëěęğíìîïñńňóòôöõőřśšşťúùûüůűýźžż');

/** The letters of a line with their marks. */
export function withAccents(run: LineRun, letters: readonly LetterStep[], accents: Accents): LetterStep[] {
  return letters.map((letter) => {
    if (!/[\p{Script=Latin}\d]/u.test(letter.character)) return letter;
    const { mark, probability } = likeliest(viewAt(run, letter.step), accents);
    if (mark === '' || probability < accents.minProbability) return letter;
    return { ...letter, character: marked(letter.character, mark) };
  });
}

/** A letter with a mark; as it was when there is no such letter. */
export function marked(character: string, mark: string): string {
  const plain = character.normalize('NFD').charAt(0);
  const stroke = strokes[mark];
  if (stroke) return stroke[plain] ?? character;
  for (const base of plain === 'l' || plain === '1' ? ['i'] : [plain]) {
    const letter = (base + mark).normalize('NFC');
    if (known.has(letter.toLowerCase())) return letter;
  }
  return character;
}

/** Softmax over a linear layer. */
function likeliest(view: Float32Array, { marks, weights }: Accents): { mark: string; probability: number } {
  const size = view.length + 1;
  const logits = marks.map((_, mark) => {
    let sum = weights[mark * size + view.length] ?? 0;
    for (let i = 0; i < view.length; i++) sum += (weights[mark * size + i] ?? 0) * (view[i] ?? 0);
    return sum;
  });
  const highest = Math.max(...logits);
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit - highest), 0);
  return { mark: marks[logits.indexOf(highest)] ?? '', probability: 1 / total };
}
