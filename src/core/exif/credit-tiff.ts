import { encodeUtf8 } from '../bytes/encode-utf8';
import { ByteWriter } from '../bytes/writer';
import type { Orientation } from '../formats/format';
import type { Credit } from './credit';

const ORIENTATION = 0x0112;
const ARTIST = 0x013b;
const COPYRIGHT = 0x8298;
const ASCII = 2;
const SHORT = 3;
const HEADER = 8;
const ENTRY = 12;

/**
 * A fresh TIFF structure (Exif 3.0, 4.6.5) with one IFD that says how to turn the picture, if it must be turned, who made
 * it and whose it is, and nothing else. Text is UTF-8, as programs write it in fields of type ASCII.
 */
export function creditTiff(orientation: Orientation, { name, copyright }: Credit): Uint8Array {
  const texts = [
    [ARTIST, name],
    [COPYRIGHT, copyright],
  ] as const;
  const entries = texts.flatMap(([tag, text]) => (text === null ? [] : [{ tag, value: terminated(text) }]));
  const isTurned = orientation !== 1;
  const count = entries.length + (isTurned ? 1 : 0);
  const table = new ByteWriter().latin1('MM').u16(42).u32(HEADER).u16(count);
  const values = new ByteWriter();
  const valuesAt = HEADER + 2 + ENTRY * count + 4;
  if (isTurned) table.u16(ORIENTATION).u16(SHORT).u32(1).u16(orientation).u16(0);
  for (const { tag, value } of entries) {
    table.u16(tag).u16(ASCII).u32(value.length);
    if (value.length <= 4) {
      table.bytes(value).zeros(4 - value.length);
    } else {
      table.u32(valuesAt + values.length);
      values.bytes(value).zeros(value.length & 1);
    }
  }
  return table.u32(0).bytes(values.build()).build();
}

function terminated(text: string): Uint8Array {
  return encodeUtf8(`${text}\0`);
}
