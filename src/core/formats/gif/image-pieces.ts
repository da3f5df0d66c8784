import type { Piece } from '../piece';
import { replaceBy } from '../piece';
import { lzwEnd } from './lzw-end';
import type { SubBlocks } from './sub-blocks';

/**
 * The pieces of the data sub-blocks of one image, from the first size byte to behind the terminator. What follows the
 * end code of the LZW stream is never drawn, and goes; the last block is shortened to what it then holds. Where the
 * file is cut short in the middle, the whole blocks that are there stay, and a terminator closes them.
 */
export function imagePieces(
  bytes: Uint8Array,
  start: number,
  { blocks, terminated }: SubBlocks,
  codeSize: number,
): Piece[] {
  const blocksEnd = start + blocks.reduce((sum, block) => sum + 1 + block.length, 0);
  const place = { name: 'terminator', role: 'structure', start: blocksEnd } as const;
  const terminator: Piece = terminated
    ? { ...place, fate: 'keep', end: blocksEnd + 1 }
    : { ...place, fate: 'rewrite', end: blocksEnd, fresh: new Uint8Array(1) };
  let left = lzwEnd(blocks, codeSize) ?? blocks.reduce((sum, block) => sum + block.length, 0);
  if (left === 0) return [...behind(start, blocksEnd), terminator];
  let at = start;
  for (const block of blocks) {
    if (left <= block.length) break;
    left -= block.length;
    at += 1 + block.length;
  }
  const size = replaceBy(bytes.subarray(at, at + 1), Uint8Array.of(left));
  const dataEnd = at + 1 + left;
  return [
    data(start, at),
    { name: 'block size', role: 'structure', start: at, end: at + 1, ...size },
    data(at + 1, dataEnd),
    ...behind(dataEnd, blocksEnd),
    terminator,
  ];
}

/** What lies in the blocks of an image behind its coded picture. */
function behind(start: number, end: number): Piece[] {
  return start < end ? [{ name: 'bytes behind the picture', role: 'leftover', fate: 'drop', start, end }] : [];
}

function data(start: number, end: number): Piece {
  return { name: 'image data', role: 'picture', fate: 'keep', start, end };
}
