import { concat } from '../../bytes/concat';
import { ByteWriter } from '../../bytes/writer';
import { boxReader, readAllBoxes } from './box';
import type { Box } from './box';
import { writeBox, writeFullBox } from './box-writer';

/** Which property an item has: an index into the property container from 0, and whether a reader must know it. */
export interface PropertyUse {
  readonly index: number;
  readonly essential: boolean;
}

/** The item properties box (ISO/IEC 23008-12, 9.3): shared properties and which item has which, in order. */
export interface ItemProperties {
  readonly properties: readonly Box[];
  readonly uses: ReadonlyMap<number, readonly PropertyUse[]>;
}

/** Reads the item properties box; null when it is damaged. */
export function readItemProperties(bytes: Uint8Array, box: Box): ItemProperties | null {
  const children = readAllBoxes(bytes, box.body, box.end);
  const container = children?.find(({ type }) => type === 'ipco');
  const properties = container ? readAllBoxes(bytes, container.body, container.end) : null;
  if (!children || !properties) return null;
  const uses = new Map<number, PropertyUse[]>();
  for (const child of children) {
    if (child.type === 'ipma' && !readAssociations(bytes, child, uses)) return null;
  }
  return { properties, uses };
}

function readAssociations(bytes: Uint8Array, box: Box, uses: Map<number, PropertyUse[]>): boolean {
  const reader = boxReader(bytes, box);
  const version = reader.u8();
  const wide = (reader.u24() & 1) !== 0;
  const count = reader.u32();
  for (let i = 0; i < count && !reader.overrun; i++) {
    const id = reader.uint(version === 0 ? 2 : 4);
    const list = uses.get(id) ?? [];
    const total = reader.u8();
    if (total * (wide ? 2 : 1) > reader.left || list.length + total > 0xff) return false;
    for (let k = 0; k < total; k++) {
      const value = wide ? reader.u16() : reader.u8();
      const essential = (value & (wide ? 0x8000 : 0x80)) !== 0;
      const index = value & (wide ? 0x7fff : 0x7f);
      // Index 0 means "no property".
      if (index > 0) list.push({ index: index - 1, essential });
    }
    uses.set(id, list);
  }
  return !reader.overrun;
}

/** An item properties box of these ready property boxes. Items are written in ascending order, as the format asks. */
export function writeItemProperties(
  properties: readonly Uint8Array[],
  uses: ReadonlyMap<number, readonly PropertyUse[]>,
): Uint8Array {
  const wideIndex = properties.length > 0x7f;
  const ids = [...uses.keys()].sort((a, b) => a - b);
  const wideId = ids.some((id) => id > 0xffff);
  const body = new ByteWriter().u32(ids.length);
  for (const id of ids) {
    const list = uses.get(id) ?? [];
    body.uint(id, wideId ? 4 : 2).u8(list.length);
    for (const { index, essential } of list) {
      if (wideIndex) body.u16((essential ? 0x8000 : 0) + index + 1);
      else body.u8((essential ? 0x80 : 0) + index + 1);
    }
  }
  const associations = writeFullBox('ipma', wideId ? 1 : 0, wideIndex ? 1 : 0, body.build());
  return writeBox('iprp', writeBox('ipco', concat(properties)), associations);
}
