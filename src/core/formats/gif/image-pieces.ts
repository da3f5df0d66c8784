import type { Piece } from '../piece';
import { replaceBy } from '../piece';
import { lzwEnd } from './lzw-end';

/**
 * The pieces of the data sub-blocks of one image, from the first size byte to behind the terminator. What follows the
 * end code of the LZW stream is never drawn, and goes; the last block is shortened to what it then holds.
 */
export function imagePieces(
  bytes: Uint8Array,
  start: number,
  blocks: readonly Uint8Array[],
  codeSize: number,
): Piece[] {
  const end = start + blocks.reduce((sum, block) => sum + 1 + block.length, 1);
  const terminator: Piece = { name: 'terminator', role: 'structure', fate: 'keep', start: end - 1, end };
  const used = lzwEnd(blocks, codeSize);
  if (used === null) return [data(start, end - 1), terminator];
  let left = used;
  let at = start;
  for (const block of blocks) {
    if (left <= block.length) break;
    left -= block.length;
    at += 1 + block.length;
  }
  const size = replaceBy(bytes.subarray(at, at + 1), Uint8Array.of(left));
  const dataEnd = at + 1 + left;
  const pieces: Piece[] = [
    data(start, at),
    { name: 'block size', role: 'structure', start: at, end: at + 1, ...size },
    data(at + 1, dataEnd),
  ];
  if (dataEnd < end - 1) {
    pieces.push({ name: 'bytes behind the picture', role: 'leftover', fate: 'drop', start: dataEnd, end: end - 1 });
  }
  return [...pieces, terminator];
}

function data(start: number, end: number): Piece {
  return { name: 'image data', role: 'picture', fate: 'keep', start, end };
}
