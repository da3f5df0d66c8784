import type { ByteReader } from '../../bytes/reader';
import { ByteWriter } from '../../bytes/writer';
import { readAllBoxes, boxReader } from './box';
import type { Box } from './box';
import { writeBox, writeFullBox } from './box-writer';
import { concat } from '../../bytes/concat';

/** An item of a HEIF file (ISO/IEC 14496-12, 8.11.6): a coded picture, a derived one, or metadata. */
export interface ItemInfo {
  readonly id: number;
  /** `hvc1`, `av01`, `grid`, `Exif`, `mime` …; empty for entries of the first versions, which have no type. */
  readonly type: string;
  /** For `mime` and `uri ` items. */
  readonly contentType: string;
  /** For `mime` items: `deflate` and the like; empty for none. */
  readonly contentEncoding: string;
  readonly hidden: boolean;
  readonly isProtected: boolean;
}

/** Reads the item info box; null when it is damaged. */
export function readItemInfo(bytes: Uint8Array, box: Box): ItemInfo[] | null {
  const reader = boxReader(bytes, box);
  const version = reader.u8();
  reader.skip(version === 0 ? 5 : 7);
  const entries = reader.overrun ? null : readAllBoxes(bytes, reader.at, box.end);
  if (!entries) return null;
  const items: ItemInfo[] = [];
  for (const entry of entries) {
    if (entry.type !== 'infe') continue;
    const item = readEntry(boxReader(bytes, entry));
    if (!item) return null;
    items.push(item);
  }
  return items;
}

function readEntry(reader: ByteReader): ItemInfo | null {
  const version = reader.u8();
  const flags = reader.u24();
  const id = version === 3 ? reader.u32() : reader.u16();
  const isProtected = reader.u16() !== 0;
  let type = '';
  let contentType = '';
  let contentEncoding = '';
  if (version >= 2) {
    type = reader.latin1(4);
    if (reader.overrun) return null;
    if (type === 'mime' || type === 'uri ') {
      readString(reader);
      contentType = readString(reader);
      contentEncoding = type === 'mime' ? readString(reader) : '';
    }
  }
  return { id, type, contentType, contentEncoding, hidden: (flags & 1) !== 0, isProtected };
}

/** Text up to a zero byte or the end. */
function readString(reader: ByteReader): string {
  let text = '';
  while (reader.left > 0) {
    const code = reader.u8();
    if (code === 0) break;
    if (text.length < 256) text += String.fromCharCode(code);
  }
  return text;
}

/** An item info box of nameless entries. */
export function writeItemInfo(items: readonly ItemInfo[]): Uint8Array {
  const wide = items.length > 0xffff;
  const count = new ByteWriter().uint(items.length, wide ? 4 : 2).build();
  return writeFullBox('iinf', wide ? 1 : 0, 0, count, concat(items.map(writeEntry)));
}

function writeEntry(item: ItemInfo): Uint8Array {
  const wide = item.id > 0xffff;
  const body = new ByteWriter().u8(wide ? 3 : 2).u24(item.hidden ? 1 : 0);
  body
    .uint(item.id, wide ? 4 : 2)
    .u16(0)
    .latin1(item.type)
    .u8(0);
  return writeBox('infe', body.build());
}
