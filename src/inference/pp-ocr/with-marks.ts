import type { Letter } from './line-letters';

/** Letters that are no plain letter with a combining character, and what the plain reading takes them for. */
const standIns: Readonly<Record<string, string>> = {
  ß: 'Bb8sSf3',
  ø: 'oO0',
  Ø: 'OoQ0',
  ł: 'ltI1i',
  Ł: 'LtE',
  đ: 'd',
  ı: 'il1I',
  þ: 'pb',
  ð: 'do',
};
/** A letter with a mark is believed from this probability on … */
const markFrom = 0.5;
/** … where the two agree on at least this share of the letters of the line. */
const minAgreement = 0.6;

/**
 * The reading of one network with the marks (accents, strokes) of another's: where both see the same letter, but for its
 * mark, the other's counts. Every other letter stays as the first had it.
 */
export function withMarks(plain: readonly Letter[], marked: readonly Letter[]): Letter[] {
  const agreed = pairs(plain, marked);
  const out = [...plain];
  if (agreed.length < minAgreement * plain.length) return out;
  for (const [i, j] of agreed) {
    const [own, other] = [plain[i], marked[j]];
    if (!own || !other || other.probability < markFrom) continue;
    if (isMarked(own.character) || isMarked(other.character)) out[i] = other;
  }
  return out;
}

function isMarked(character: string): boolean {
  return character in standIns || character.normalize('NFD') !== character;
}

/** Whether both may be the same letter but for a mark. */
function agree(plain: string, marked: string): boolean {
  if (plain === marked) return true;
  if (standIns[marked]?.includes(plain)) return true;
  const [own, other] = [bare(plain), bare(marked)];
  if (plain === own && marked === other) return false;
  return own.toLowerCase() === other.toLowerCase() || (other === 'i' && 'l1I'.includes(own));
}

function bare(character: string): string {
  return character.normalize('NFD').charAt(0);
}

/** Places where two readings agree, in order: the longest common subsequence. */
function pairs(a: readonly Letter[], b: readonly Letter[]): [number, number][] {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  const same = (i: number, j: number): boolean => agree(a[i]?.character ?? '', b[j]?.character ?? '');
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * width + j] = same(i, j)
        ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0);
  const found: [number, number][] = [];
  for (let [i, j] = [0, 0]; i < a.length && j < b.length;) {
    if (same(i, j)) found.push([i++, j++]);
    else if ((longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return found;
}
