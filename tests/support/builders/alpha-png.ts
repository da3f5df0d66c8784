import { deflateSync } from 'node:zlib';
import { concat } from '../../../src/core/bytes/concat';
import { ByteWriter } from '../../../src/core/bytes/writer';
import { animationControl, chunk, frameData, latin1Bytes } from './png';

/** A picture of RGBA pixels, 8 bits, with filter 0; as an APNG its frame is there a second time. */
export function buildAlphaPng(widthPx: number, rgba: Uint8Array, animated = false): Uint8Array {
  const heightPx = rgba.length / 4 / widthPx;
  const rows: Uint8Array[] = [];
  for (let y = 0; y < heightPx; y++) {
    rows.push(Uint8Array.of(0), rgba.subarray(4 * y * widthPx, 4 * (y + 1) * widthPx));
  }
  const stream = new Uint8Array(deflateSync(concat(rows)));
  const control = (sequence: number): Uint8Array => {
    const place = new ByteWriter().u32(sequence).u32(widthPx).u32(heightPx).u32(0).u32(0);
    return chunk('fcTL', place.u16(1).u16(10).u8(0).u8(0).build());
  };
  const half = stream.length >> 1;
  return concat([
    latin1Bytes('\x89PNG\r\n\x1a\n'),
    chunk('IHDR', new ByteWriter().u32(widthPx).u32(heightPx).u8(8).u8(6).u8(0).u8(0).u8(0).build()),
    ...(animated ? [animationControl(2), control(0)] : []),
    chunk('IDAT', stream.subarray(0, half)),
    chunk('IDAT', stream.subarray(half)),
    ...(animated ? [control(1), frameData(2, stream.subarray(0, half)), frameData(3, stream.subarray(half))] : []),
    chunk('IEND'),
  ]);
}
