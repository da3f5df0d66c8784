import { ByteWriter } from '../bytes/writer';
import { inflate } from './inflate';
import type { Inflated } from './inflate';
import { ChecksumOutput, CollectingOutput } from './outputs';

/** Length of the Adler-32 checksum a zlib stream ends with. */
const CHECKSUM = 4;
const HEADER = 2;
const STORED_MAX = 65535;

/** The stream without its two header bytes, in pieces; null when the header is none of RFC 1950 or needs a dictionary. */
export function withoutZlibHeader(parts: readonly Uint8Array[]): Uint8Array[] | null {
  const header: number[] = [];
  const rest = parts.map((part) => {
    let skip = 0;
    while (header.length < HEADER && skip < part.length) header.push(part[skip++] ?? 0);
    return part.subarray(skip);
  });
  const [method = 0, flags = 0] = header;
  const valid = header.length === HEADER && (method & 15) === 8 && (method * 256 + flags) % 31 === 0;
  return valid && (flags & 32) === 0 ? rest : null;
}

/** Measures a zlib stream: `usedBytes` counts header and checksum, too. null when the header is broken. */
export function measureZlib(parts: readonly Uint8Array[], limit: number): Inflated | null {
  const body = withoutZlibHeader(parts);
  if (!body) return null;
  const measured = inflate(body, limit);
  return { ...measured, usedBytes: measured.usedBytes + HEADER + CHECKSUM };
}

/** Decodes a zlib stream of at most `limit` bytes; null when it is broken, cut short or longer. */
export function unzlib(bytes: Uint8Array, limit: number): Uint8Array | null {
  const body = withoutZlibHeader([bytes]);
  const output = new CollectingOutput();
  return body && inflate(body, limit, output).status === 'complete' ? output.bytes : null;
}

/** A zlib stream that holds the bytes uncompressed. */
export function zlibStored(data: Uint8Array): Uint8Array {
  const writer = new ByteWriter('little').u8(0x78).u8(0x01);
  for (let at = 0; at === 0 || at < data.length; at += STORED_MAX) {
    const block = data.subarray(at, at + STORED_MAX);
    const last = at + STORED_MAX >= data.length;
    writer
      .u8(last ? 1 : 0)
      .u16(block.length)
      .u16(block.length ^ 0xffff)
      .bytes(block);
  }
  const checksum = new ChecksumOutput();
  for (const byte of data) checksum.literal(byte);
  return writer.bytes(new ByteWriter().u32(checksum.adler32).build()).build();
}
