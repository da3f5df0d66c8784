import { deflateSync } from 'node:zlib';
import { concat } from '../../../src/core/bytes/concat';
import { ByteWriter } from '../../../src/core/bytes/writer';
import { buildChunk } from '../../../src/core/formats/png/chunk';

/** Text as Latin-1 bytes. */
export function latin1Bytes(text: string): Uint8Array {
  return new ByteWriter().latin1(text).build();
}

export function chunk(type: string, ...data: readonly (Uint8Array | string)[]): Uint8Array {
  return buildChunk(type, ...data.map((part) => (typeof part === 'string' ? latin1Bytes(part) : part)));
}

const SIGNATURE = latin1Bytes('\x89PNG\r\n\x1a\n');
const WIDTH = 4;
const HEIGHT = 4;

/** The zlib stream of a picture of 4 × 4 RGB pixels; with more rows than the picture has when asked, then stored. */
export function codedRows(extraRows: readonly Uint8Array[] = []): Uint8Array {
  const row = Uint8Array.of(0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120);
  return new Uint8Array(
    deflateSync(concat([...new Array<Uint8Array>(HEIGHT).fill(row), ...extraRows]), {
      level: extraRows.length > 0 ? 0 : 9,
    }),
  );
}

/** What to put where in a picture. */
export interface PngParts {
  readonly beforePicture?: readonly Uint8Array[];
  /** The zlib stream, in the IDAT chunks it is cut into. */
  readonly picture?: readonly Uint8Array[];
  readonly afterPicture?: readonly Uint8Array[];
  readonly endPayload?: string;
  readonly afterEnd?: readonly Uint8Array[];
  readonly noEnd?: boolean;
}

export function buildPng(parts: PngParts = {}): Uint8Array {
  const header = new ByteWriter().u32(WIDTH).u32(HEIGHT).u8(8).u8(2).u8(0).u8(0).u8(0).build();
  return concat([
    SIGNATURE,
    chunk('IHDR', header),
    ...(parts.beforePicture ?? []),
    ...(parts.picture ?? [codedRows()]).map((data) => chunk('IDAT', data)),
    ...(parts.afterPicture ?? []),
    ...(parts.noEnd ? [] : [chunk('IEND', parts.endPayload ?? '')]),
    ...(parts.afterEnd ?? []),
  ]);
}

export function compressedText(keyword: string, text: string): Uint8Array {
  return chunk('zTXt', `${keyword}\0\0`, new Uint8Array(deflateSync(Buffer.from(text, 'latin1'))));
}

export function profileChunk(name: string, profile: Uint8Array): Uint8Array {
  return chunk('iCCP', `${name}\0\0`, new Uint8Array(deflateSync(profile)));
}

/** The control chunks of an animation of full frames; fcTL takes the next sequence number. */
export function animationControl(frames: number): Uint8Array {
  return chunk('acTL', new ByteWriter().u32(frames).u32(0).build());
}

export function frameControl(sequence: number): Uint8Array {
  const place = new ByteWriter().u32(sequence).u32(WIDTH).u32(HEIGHT).u32(0).u32(0);
  return chunk('fcTL', place.u16(1).u16(10).u8(0).u8(0).build());
}

export function frameData(sequence: number, stream: Uint8Array): Uint8Array {
  return chunk('fdAT', new ByteWriter().u32(sequence).build(), stream);
}
