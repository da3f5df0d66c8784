import type { Piece } from '../piece';
import { replaceBy } from '../piece';
import { lzwEnd } from './lzw-end';
import type { SubBlocks } from './sub-blocks';

/**
 * The pieces of the data sub-blocks of one image, from the first size byte to behind the terminator. What follows the
 * end code of the LZW stream is never drawn, and goes; the last block is shortened to what it then holds. null when
 * neither an end code nor a terminator ends the image.
 */
export function imagePieces(
  bytes: Uint8Array,
  start: number,
  { blocks, terminated }: SubBlocks,
  codeSize: number,
): Piece[] | null {
  const blocksEnd = start + blocks.reduce((sum, block) => sum + 1 + block.length, 0);
  const place = { name: 'terminator', role: 'structure', start: blocksEnd } as const;
  const terminator: Piece = terminated
    ? { ...place, fate: 'keep', end: blocksEnd + 1 }
    : { ...place, fate: 'rewrite', end: blocksEnd, fresh: new Uint8Array(1) };
  const used = lzwEnd(blocks, codeSize);
  if (used === null) return terminated ? [data(start, blocksEnd), terminator] : null;
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
  if (dataEnd < blocksEnd) {
    pieces.push({ name: 'bytes behind the picture', role: 'leftover', fate: 'drop', start: dataEnd, end: blocksEnd });
  }
  return [...pieces, terminator];
}

function data(start: number, end: number): Piece {
  return { name: 'image data', role: 'picture', fate: 'keep', start, end };
}
