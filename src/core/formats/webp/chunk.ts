import { ByteReader } from '../../bytes/reader';
import { ByteWriter } from '../../bytes/writer';

/** One RIFF chunk. Offsets are in the file; `end` is behind the padding byte, where there is one. */
export interface Chunk {
  readonly fourCC: string;
  readonly start: number;
  readonly data: Uint8Array;
  readonly dataEnd: number;
  readonly end: number;
}

export const CHUNK_HEADER = 8;

/**
 * The chunks in [from, to), and where reading stopped: at `to`, or where no whole chunk follows. The padding byte of
 * the last chunk may be missing.
 */
export function readChunks(bytes: Uint8Array, from: number, to: number): { chunks: Chunk[]; end: number } {
  const chunks: Chunk[] = [];
  const reader = new ByteReader(bytes, from, to, 'little');
  let end = reader.at;
  while (reader.left >= CHUNK_HEADER) {
    const start = reader.at;
    const fourCC = reader.latin1(4);
    const size = reader.u32();
    const data = reader.take(size);
    if (reader.overrun) break;
    const dataEnd = reader.at;
    if (size & 1 && reader.left > 0) reader.skip(1);
    end = reader.at;
    chunks.push({ fourCC, start, data, dataEnd, end });
  }
  return { chunks, end };
}

/** A chunk with its padding byte set to zero. */
export function buildChunk(fourCC: string, data: Uint8Array): Uint8Array {
  return new ByteWriter('little')
    .latin1(fourCC)
    .u32(data.length)
    .bytes(data)
    .zeros(data.length & 1)
    .build();
}
