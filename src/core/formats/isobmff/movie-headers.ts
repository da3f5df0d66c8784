import { ByteWriter } from '../../bytes/writer';
import { boxReader } from './box';
import type { Box } from './box';
import { writeFullBox } from './box-writer';

interface UndatedForm {
  /** Bytes after the two dates in version 0; version 1 has 4 more, in the duration. */
  readonly length: number;
  /** Reserved bytes, counted from the end: first and length. */
  readonly reserved: readonly (readonly [number, number])[];
}

/** Full boxes that begin with two dates (ISO/IEC 14496-12, 8.2.2, 8.3.2, 8.4.2). */
const forms = {
  mvhd: {
    length: 88,
    reserved: [
      [74, 10],
      [28, 24],
    ],
  },
  tkhd: {
    length: 72,
    reserved: [
      [60, 8],
      [46, 2],
    ],
  },
  mdhd: { length: 12, reserved: [[2, 2]] },
} as const satisfies Record<string, UndatedForm>;

/** The movie header without its dates. */
export function writeMovieHeader(bytes: Uint8Array, box: Box): Uint8Array | null {
  return writeUndated(bytes, box, 'mvhd');
}

/** A track header without its dates. */
export function writeTrackHeader(bytes: Uint8Array, box: Box): Uint8Array | null {
  return writeUndated(bytes, box, 'tkhd');
}

const undeterminedLanguage = 0x55c4;

/** A media header without its dates and language. */
export function writeMediaHeader(bytes: Uint8Array, box: Box): Uint8Array | null {
  const header = writeUndated(bytes, box, 'mdhd');
  header?.set([undeterminedLanguage >> 8, undeterminedLanguage & 0xff], header.length - 4);
  return header;
}

function writeUndated(bytes: Uint8Array, box: Box, type: keyof typeof forms): Uint8Array | null {
  const reader = boxReader(bytes, box);
  const version = reader.u8();
  const flags = reader.u24();
  const dates = version === 1 ? 16 : 8;
  const { length, reserved } = forms[type];
  reader.skip(dates);
  const rest = reader.take(length + (version === 1 ? 4 : 0)).slice();
  if (reader.overrun || version > 1) return null;
  if (type === 'tkhd') rest.fill(0, 4, 8);
  for (const [fromEnd, count] of reserved) rest.fill(0, rest.length - fromEnd, rest.length - fromEnd + count);
  return writeFullBox(type, version, flags, new ByteWriter().zeros(dates).bytes(rest).build());
}

/** An edit list (8.6.6), cut to its entries; null when it is damaged. */
export function writeEditList(bytes: Uint8Array, box: Box): Uint8Array | null {
  const reader = boxReader(bytes, box);
  const version = reader.u8();
  const flags = reader.u24();
  const count = reader.u32();
  const entries = reader.take(count * (version === 1 ? 20 : 12));
  if (reader.overrun) return null;
  return writeFullBox('elst', version, flags, new ByteWriter().u32(count).bytes(entries).build());
}

/** A handler box (8.4.3) without a name. */
export function writeHandler(handler: string): Uint8Array {
  return writeFullBox('hdlr', 0, 0, new ByteWriter().u32(0).latin1(handler).zeros(13).build());
}
