import { concat } from '../bytes/concat';
import type { Block, Walk } from './format';

/**
 * A cleaned file with a block in the place of the one that says how to turn the picture, or, where there is none, behind
 * the last of those that have to come first.
 */
export function insertBlock(cleaned: Uint8Array, { blocks }: Walk, block: Uint8Array, comesFirst: Names): Uint8Array {
  const old = blocks.find(({ role }) => role === 'orientation');
  const at = old ?? behind(blocks, comesFirst);
  return concat([cleaned.subarray(0, at.start), block, cleaned.subarray(at.end)]);
}

type Names = readonly string[];

/** The empty place behind the blocks of these names that the file begins with. */
function behind(blocks: readonly Block[], comesFirst: Names): Pick<Block, 'start' | 'end'> {
  const next = blocks.find(({ name }) => !comesFirst.includes(name));
  const at = next?.start ?? 0;
  return { start: at, end: at };
}
