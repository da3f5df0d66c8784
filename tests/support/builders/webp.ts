import { concat } from '../../../src/core/bytes/concat';
import { ByteWriter } from '../../../src/core/bytes/writer';
import { latin1Bytes } from './png';

/** A lossless picture of one pixel, as a VP8L bitstream. */
export const lossless = Uint8Array.from(Buffer.from('LwAAAAAH0P/+97//gYjofwA=', 'base64'));
/** A lossy picture of one pixel, as a VP8 bitstream. */
export const lossy = Uint8Array.from(Buffer.from('MAEAnQEqAQABAA7A/iWkAANwAAAAAA==', 'base64'));

/** A RIFF chunk; `padding` is what an odd length is filled up with. */
export function riffChunk(fourCC: string, data: Uint8Array | string, padding = 0): Uint8Array {
  const bytes = typeof data === 'string' ? latin1Bytes(data) : data;
  const writer = new ByteWriter('little').latin1(fourCC).u32(bytes.length).bytes(bytes);
  return (bytes.length & 1 ? writer.u8(padding) : writer).build();
}

export function buildWebp(chunks: readonly Uint8Array[], afterEnd: readonly Uint8Array[] = []): Uint8Array {
  const body = concat(chunks);
  const header = new ByteWriter('little')
    .latin1('RIFF')
    .u32(4 + body.length)
    .latin1('WEBP')
    .build();
  return concat([header, body, ...afterEnd]);
}

/** VP8X for a canvas of one pixel. */
export function extendedHeader(flags: number): Uint8Array {
  return riffChunk('VP8X', new ByteWriter('little').u32(flags).u24(0).u24(0).build());
}

export function frame(...chunks: readonly Uint8Array[]): Uint8Array {
  const place = new ByteWriter('little').u24(0).u24(0).u24(0).u24(0).u24(100).u8(0).build();
  return riffChunk('ANMF', concat([place, ...chunks]));
}

export const animationControl = riffChunk('ANIM', new Uint8Array(6));
