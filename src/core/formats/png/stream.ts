import { concat } from '../../bytes/concat';
import { cutZlib } from '../../deflate/cut-zlib';
import { measureZlib } from '../../deflate/zlib';
import type { Piece } from '../piece';
import { CHUNK_HEADER, buildChunk } from './chunk';
import type { Chunk } from './chunk';

/** The pieces of the chunks that carry one zlib stream: one picture, or one frame of an animation. */
export interface StreamPieces {
  /** By chunk, in file order. */
  readonly pieces: readonly (readonly Piece[])[];
  /** True when the stream itself had to be cut, so that the coded bytes are no longer all the same. */
  readonly cut: boolean;
}

const SEQUENCE_NUMBER = 4;

/**
 * Checks where the zlib stream in a run of IDAT or fdAT chunks ends, without decoding it into memory. Bytes behind its
 * end, and decoded bytes behind the last row, are not part of the picture and go. null when the stream is broken.
 * `knownLengths` are for the proof: the coded bytes of the chunks that are picture, as another walk found by decoding
 * the very same bytes. They count only when they are all of every chunk.
 */
export function streamPieces(
  chunks: readonly Chunk[],
  expected: number,
  knownLengths: readonly number[] | null = null,
): StreamPieces | null {
  const parts = chunks.map(codedData);
  if (knownLengths && parts.every(({ length }, i) => length === knownLengths[i])) {
    return { pieces: chunks.map((chunk, i) => chunkPieces(chunk, knownLengths[i] ?? 0)), cut: false };
  }
  const measured = measureZlib(parts, expected);
  if (!measured || measured.status === 'corrupt') return null;
  if (measured.status === 'truncated' && measured.produced < expected) return null;
  if (measured.status === 'over-limit') {
    const fresh = cutZlib(parts, expected);
    return fresh && { pieces: replaced(chunks, fresh), cut: true };
  }
  let left = measured.usedBytes;
  const pieces = chunks.map((chunk, i) => {
    const used = Math.min(left, parts[i]?.length ?? 0);
    left -= used;
    return chunkPieces(chunk, used);
  });
  return { pieces, cut: false };
}

/** The part of the zlib stream in a chunk; fdAT has a sequence number before it. */
export function codedData({ type, data }: Chunk): Uint8Array {
  return type === 'fdAT' ? data.subarray(SEQUENCE_NUMBER) : data;
}

/** A chunk of which only the first `used` coded bytes are picture. */
function chunkPieces(chunk: Chunk, used: number): Piece[] {
  const { type, start, end, data } = chunk;
  const dataStart = end - 4 - codedData(chunk).length;
  const dataEnd = dataStart + used;
  if (dataEnd === end - 4) {
    return [
      { name: type, role: 'structure', fate: 'keep', start, end: dataStart },
      { name: `${type} data`, role: 'picture', fate: 'keep', start: dataStart, end: dataEnd },
      { name: `${type} CRC`, role: 'structure', fate: 'keep', start: dataEnd, end },
    ];
  }
  if (used === 0 && type === 'IDAT')
    return [{ name: 'IDAT behind the picture', role: 'leftover', fate: 'drop', start, end }];
  const fresh = buildChunk(type, data.subarray(0, dataEnd - start - CHUNK_HEADER));
  const split = dataStart - start;
  return [
    { name: type, role: 'structure', fate: 'rewrite', start, end: dataStart, fresh: fresh.subarray(0, split) },
    { name: `${type} data`, role: 'picture', fate: 'keep', start: dataStart, end: dataEnd },
    { name: `bytes behind the picture in ${type}`, role: 'leftover', fate: 'drop', start: dataEnd, end: end - 4 },
    { name: `${type} CRC`, role: 'structure', fate: 'rewrite', start: end - 4, end, fresh: fresh.subarray(-4) },
  ];
}

/** All coded data in the first chunk; the others go, or stay empty where their sequence numbers are needed. */
export function replaced(chunks: readonly Chunk[], stream: Uint8Array): Piece[][] {
  return chunks.map(({ type, start, end, data }, i) => {
    const name = `${type} with hidden rows`;
    const prefix = data.subarray(0, type === 'fdAT' ? SEQUENCE_NUMBER : 0);
    if (i > 0 && type === 'IDAT') return [{ name, role: 'leftover', fate: 'drop', start, end }];
    const fresh = buildChunk(type, concat(i === 0 ? [prefix, stream] : [prefix]));
    return [{ name, role: 'leftover', fate: 'rewrite', start, end, fresh }];
  });
}
