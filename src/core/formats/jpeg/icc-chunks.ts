import { concat } from '../../bytes/concat';
import { ByteWriter } from '../../bytes/writer';
import { ICC } from './segment';

const CHUNK_HEADER = ICC.length + 2;
/** Most profile bytes one segment can hold: 65535 less the length field, the identifier and the two counters. */
const CHUNK_SIZE = 65533 - CHUNK_HEADER;

/** Joins the chunks of a profile (ICC.1:2022 annex B.4), sorted by number; null when one is missing or doubled. */
export function joinIccChunks(payloads: readonly Uint8Array[]): Uint8Array | null {
  const sorted = [...payloads].sort((a, b) => (a[ICC.length] ?? 0) - (b[ICC.length] ?? 0));
  const whole = sorted.every(
    (payload, i) => payload[ICC.length] === i + 1 && payload[ICC.length + 1] === payloads.length,
  );
  return whole ? concat(sorted.map((payload) => payload.subarray(CHUNK_HEADER))) : null;
}

/** The APP2 segments that carry a profile; null when it would need more than 255. */
export function iccSegments(profile: Uint8Array): Uint8Array | null {
  const count = Math.ceil(profile.length / CHUNK_SIZE);
  if (count > 255) return null;
  const writer = new ByteWriter();
  for (let i = 0; i < count; i++) {
    const data = profile.subarray(i * CHUNK_SIZE, (i + 1) * CHUNK_SIZE);
    writer
      .u16(0xffe2)
      .u16(2 + CHUNK_HEADER + data.length)
      .latin1(ICC)
      .u8(i + 1)
      .u8(count)
      .bytes(data);
  }
  return writer.build();
}
