import { concat } from '../../bytes/concat';
import { ByteReader } from '../../bytes/reader';
import { ByteWriter } from '../../bytes/writer';
import { crc32 } from './crc32';

/** One PNG chunk (PNG 3rd edition, 5.3). Offsets are in the file; `end` is behind the CRC. */
export interface Chunk {
  readonly type: string;
  readonly start: number;
  readonly data: Uint8Array;
  readonly end: number;
}

export const SIGNATURE = '\x89PNG\r\n\x1a\n';
/** Length and type before the data. */
export const CHUNK_HEADER = 8;

/** The chunk at an offset; null when there is no whole one. */
export function chunkAt(bytes: Uint8Array, at: number): Chunk | null {
  const reader = new ByteReader(bytes, at);
  const length = reader.u32();
  const type = reader.latin1(4);
  const data = reader.take(length);
  reader.skip(4);
  return reader.overrun || !/^[A-Za-z]{4}$/.test(type) ? null : { type, start: at, data, end: reader.at };
}

/** Whether decoders must understand the chunk. */
export function isCritical({ type }: Chunk): boolean {
  return type.charCodeAt(0) < 0x60;
}

export function hasGoodCrc(bytes: Uint8Array, { start, end }: Chunk): boolean {
  return crc32(bytes, start + 4, end - 4) === new ByteReader(bytes, end - 4).u32();
}

export function buildChunk(type: string, ...data: readonly Uint8Array[]): Uint8Array {
  const typed = concat([new ByteWriter().latin1(type).build(), ...data]);
  return new ByteWriter()
    .u32(typed.length - 4)
    .bytes(typed)
    .u32(crc32(typed))
    .build();
}
