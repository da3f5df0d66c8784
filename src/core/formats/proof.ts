import { sameBytes } from '../bytes/same';
import type { Block, Format, Walk } from './format';

/**
 * The proof every cleaned file must pass: the output, walked again from its first byte to its last, holds only blocks
 * that are kept as they are (so nothing is left to remove or rewrite), covers every byte, shows the same size,
 * orientation and frame count, and its coded picture is byte for byte that of the input.
 */
export function prove(format: Format, input: Uint8Array, walk: Walk, output: Uint8Array): boolean {
  if (!format.sniff(output)) return false;
  // Where the coded bytes themselves are compared, their lengths can be trusted on the way. Where they do not fit,
  // because what lay between two stretches is gone, the walk reads everything.
  const known = [pictureLengths(walk), undefined];
  return known.some((lengths) => holds(format, input, walk, output, lengths));
}

function holds(
  format: Format,
  input: Uint8Array,
  walk: Walk,
  output: Uint8Array,
  lengths: readonly number[] | undefined,
): boolean {
  const again = format.walk(output, lengths);
  if (!again.ok) return false;
  const proof = again.value;
  return (
    proof.format === walk.format &&
    proof.widthPx === walk.widthPx &&
    proof.heightPx === walk.heightPx &&
    proof.orientation === walk.orientation &&
    proof.frames === walk.frames &&
    proof.blocks.every((block) => block.fate === 'keep') &&
    covers(proof.blocks, output.length) &&
    (format.samePicture?.(input, walk, output, proof) ?? samePicture(input, walk, output, proof))
  );
}

/** Whether the blocks follow one another from the first byte to the last with no gap. */
export function covers(blocks: readonly Block[], length: number): boolean {
  let at = 0;
  for (const { start, end } of blocks) {
    if (start !== at || end < start) return false;
    at = end;
  }
  return at === length;
}

/** Compares the `picture` blocks of two walks as one stream each, however it is cut into blocks. */
export function samePicture(a: Uint8Array, walkA: Walk, b: Uint8Array, walkB: Walk): boolean {
  const rangesA = pictureRanges(walkA);
  const rangesB = pictureRanges(walkB);
  let rangeA = rangesA.next().value;
  let rangeB = rangesB.next().value;
  while (rangeA && rangeB) {
    const length = Math.min(rangeA.end - rangeA.start, rangeB.end - rangeB.start);
    if (!sameBytes(a.subarray(rangeA.start, rangeA.start + length), b.subarray(rangeB.start, rangeB.start + length))) {
      return false;
    }
    rangeA.start += length;
    rangeB.start += length;
    if (rangeA.start === rangeA.end) rangeA = rangesA.next().value;
    if (rangeB.start === rangeB.end) rangeB = rangesB.next().value;
  }
  return !rangeA && !rangeB;
}

function pictureLengths(walk: Walk): number[] {
  return [...pictureRanges(walk)].map(({ start, end }) => end - start);
}

function* pictureRanges(walk: Walk): Generator<{ start: number; end: number }, undefined> {
  for (const { role, start, end } of walk.blocks) {
    if (role === 'picture' && end > start) yield { start, end };
  }
}
