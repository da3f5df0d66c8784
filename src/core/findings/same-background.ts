/**
 * How alike two backgrounds must be, 0..1: of 4,500 pairs of photos of different places about one in a thousand is
 * more alike than 0.65; of pairs of the same room from nearly the same spot four in ten are. What is said must be right,
 * so much is left unsaid.
 */
const alikeFrom = 0.7;
/** When one colour covers this much there is only a wall, and walls are alike everywhere. */
const plainShare = 0.5;
/** The last numbers of a signature are about steps in brightness, the ones before about colour. */
const stepNumbers = 14;

/**
 * Groups of photos that show the same background, by index, each of two or more.
 * @param signatures as src/inference/background.ts makes them; empty or null where there is none
 */
export function sameBackgrounds(signatures: readonly (readonly number[] | null)[]): number[][] {
  const groups: number[][] = [];
  signatures.forEach((signature, index) => {
    if (!signature || signature.length === 0 || isPlain(signature)) return;
    const group = groups.find(([first]) => likeness(signatures[first ?? -1] ?? [], signature) >= alikeFrom);
    if (group) group.push(index);
    else groups.push([index]);
  });
  return groups.filter((group) => group.length > 1);
}

function isPlain(signature: readonly number[]): boolean {
  return Math.max(...signature.slice(0, -stepNumbers)) >= plainShare;
}

/** The product of how much the colours and how much the steps have in common (histogram intersection), 0..1. */
function likeness(a: readonly number[], b: readonly number[]): number {
  const split = a.length - stepNumbers;
  const common = (from: number, to: number): number => {
    let sum = 0;
    for (let i = from; i < to; i++) sum += Math.min(a[i] ?? 0, b[i] ?? 0);
    return sum;
  };
  return (common(0, split) * common(split, a.length)) / 2;
}
