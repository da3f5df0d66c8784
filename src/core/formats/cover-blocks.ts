import type { Block, BlockRole } from './format';
import type { ByteRange } from './kept-ranges';

/** A named stretch of a file that goes, or whose meaning is written anew. */
export interface Stretch extends ByteRange {
  readonly name: string;
  readonly role: BlockRole;
  readonly fate: 'drop' | 'rewrite';
}

/**
 * Blocks for every byte of a range of the file: kept ranges (sorted, no overlap) as picture data, between them the
 * named stretches (sorted by start; where they overlap the first wins), and leftovers where there is nothing known.
 */
export function coverBlocks(range: ByteRange, kept: readonly ByteRange[], stretches: readonly Stretch[]): Block[] {
  const blocks: Block[] = [];
  let at = range.start;
  let next = 0;
  const cover = (name: string, role: BlockRole, fate: Block['fate'], end: number): void => {
    if (end > at) blocks.push({ name, role, fate, start: at, end });
    at = Math.max(at, end);
  };
  const fillUntil = (end: number): void => {
    for (let stretch = stretches[next]; stretch && stretch.start < end; stretch = stretches[++next]) {
      if (stretch.end <= at) continue;
      cover('unused data', 'leftover', 'drop', stretch.start);
      cover(stretch.name, stretch.role, stretch.fate, Math.min(stretch.end, end));
      // The rest of it comes after the kept data it reaches into.
      if (stretch.end > end) break;
    }
    cover('unused data', 'leftover', 'drop', end);
  };
  for (const { start, end } of kept) {
    if (end <= at || start >= range.end) continue;
    fillUntil(start);
    cover('picture data', 'picture', 'keep', Math.min(end, range.end));
  }
  fillUntil(range.end);
  return blocks;
}
