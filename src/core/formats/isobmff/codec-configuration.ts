import { ByteReader } from '../../bytes/reader';
import { ByteWriter } from '../../bytes/writer';
import { withoutJpegMetadata } from './jpeg-prefix';

/** Cleans a decoder configuration record by the type of its box; null when it is damaged. */
export function cleanCodecConfiguration(type: string, body: Uint8Array): Uint8Array | null {
  if (type === 'hvcC') return cleanHevc(body);
  if (type === 'av1C') return cleanAv1(body);
  if (type === 'jpgC') return withoutJpegMetadata(body);
  return body;
}

/** HEVC NAL unit types (ITU-T H.265, table 7-1) of the parameter sets a decoder needs: VPS, SPS, PPS. */
const hevcParameterSets = [32, 33, 34];

/**
 * HEVC configuration (ISO/IEC 14496-15, 8.3.3) with its parameter sets only: encoders put messages with their name
 * and settings there too.
 */
function cleanHevc(body: Uint8Array): Uint8Array | null {
  const reader = new ByteReader(body);
  const fixed = reader.take(22);
  const arrayCount = reader.u8();
  const arrays: Uint8Array[] = [];
  for (let i = 0; i < arrayCount && !reader.overrun; i++) {
    const start = reader.at;
    const nalType = reader.u8() & 0x3f;
    const units = reader.u16();
    // Each unit has at least its own length.
    if (2 * units > reader.left) return null;
    for (let k = 0; k < units; k++) reader.skip(reader.u16());
    if (hevcParameterSets.includes(nalType)) arrays.push(body.subarray(start, reader.at));
  }
  if (reader.overrun) return null;
  const writer = new ByteWriter().bytes(fixed).u8(arrays.length);
  for (const array of arrays) writer.bytes(array);
  return writer.build();
}

const av1SequenceHeader = 1;

/** AV1 configuration (AV1-ISOBMFF, 2.3) with its sequence headers only; open bitstream units are AV1, 5.3. */
function cleanAv1(body: Uint8Array): Uint8Array | null {
  const reader = new ByteReader(body);
  const writer = new ByteWriter().bytes(reader.take(4));
  if (reader.overrun) return null;
  while (reader.left > 0) {
    const start = reader.at;
    const header = reader.u8();
    if (header & 4) reader.skip(1);
    const length = header & 2 ? readLeb128(reader) : reader.left;
    // A damaged list is left out: the same units come again with the picture.
    if (length > reader.left) break;
    reader.skip(length);
    if (((header >> 3) & 15) === av1SequenceHeader) writer.bytes(body.subarray(start, reader.at));
  }
  return writer.build();
}

/** A little-endian number of 7 bits a byte (AV1, 4.10.5). */
function readLeb128(reader: ByteReader): number {
  let value = 0;
  for (let i = 0; i < 8; i++) {
    const byte = reader.u8();
    value += (byte & 0x7f) * 128 ** i;
    if (byte < 0x80) break;
  }
  return value;
}
