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
  '€': '∈',
};
/** A letter with a mark is believed from this probability on … */
const markFrom = 0.5;
/** … but those that look like a letter and an apostrophe (l’image) from here on … */
const likeApostrophe = { letters: 'ďľť', from: 0.9 } as const;
/** … where the two agree on at least this share of the letters of the line. */
const minAgreement = 0.6;

/**
 * The reading of one network with the marks (accents, strokes) of another's: where both see the same letter, but for its
 * mark, the other's counts; and the first often leaves out spaces, which the other has. Every other letter stays as the
 * first had it.
 */
export function withMarks(plain: readonly Letter[], marked: readonly Letter[]): Letter[] {
  const agreed = pairs(plain, marked);
  if (agreed.length < minAgreement * plain.length) return [...plain];
  const [letters, spaces] = [new Map<number, Letter>(), new Map<number, Letter>()];
  for (const [at, [i, j]] of agreed.entries()) {
    const [own, other] = [plain[i], marked[j]];
    if (own && other && counts(own, other, plain[i - 1])) letters.set(i, other);
    const [nextI, nextJ] = agreed[at + 1] ?? [0, 0];
    const between = nextI === i + 1 && nextJ === j + 2 ? marked[j + 1] : undefined;
    if (between?.character === ' ' && between.probability >= markFrom) spaces.set(i, between);
  }
  return plain.flatMap((letter, i) => {
    const [own, space] = [letters.get(i) ?? letter, spaces.get(i)];
    return space ? [own, space] : [own];
  });
}

/** Whether the other's letter counts instead of the first's own; no word begins with a sharp s. */
function counts(own: Letter, other: Letter, before: Letter | undefined): boolean {
  if (other.probability < markFrom) return false;
  if (likeApostrophe.letters.includes(other.character) && other.probability < likeApostrophe.from) return false;
  if (other.character === 'ß' && !/\p{L}/u.test(before?.character ?? '')) return false;
  return isMarked(own.character) || isMarked(other.character);
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
