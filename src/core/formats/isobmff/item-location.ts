import { ByteWriter } from '../../bytes/writer';
import type { ByteRange } from '../kept-ranges';
import { boxReader } from './box';
import type { Box } from './box';
import { writeFullBox } from './box-writer';

/** Where an item's bytes are (ISO/IEC 14496-12, 8.11.3). */
export interface ItemLocation {
  readonly id: number;
  /** 0: offsets in the file; 1: offsets in the `idat` box; 2: in another item. */
  readonly method: number;
  /** Not 0: the bytes are in another file. */
  readonly dataReference: number;
  readonly extents: readonly ByteRange[];
  /** The box gives no lengths: each extent runs to the end of what holds it. */
  readonly unbounded: boolean;
}

/** Reads the item location box; null when it is damaged. */
export function readItemLocations(bytes: Uint8Array, box: Box): ItemLocation[] | null {
  const reader = boxReader(bytes, box);
  const version = reader.u8();
  reader.skip(3);
  const sizes = reader.u16();
  const offsetSize = sizes >> 12;
  const lengthSize = (sizes >> 8) & 15;
  const baseSize = (sizes >> 4) & 15;
  const indexSize = version > 0 ? sizes & 15 : 0;
  if (version > 2 || [offsetSize, lengthSize, baseSize, indexSize].some((size) => size > 8)) return null;
  const count = reader.uint(version < 2 ? 2 : 4);
  const locations: ItemLocation[] = [];
  for (let i = 0; i < count && !reader.overrun; i++) {
    const id = reader.uint(version < 2 ? 2 : 4);
    const method = version > 0 ? reader.u16() & 15 : 0;
    const dataReference = reader.u16();
    const base = reader.uint(baseSize);
    const extentCount = reader.u16();
    // Extents of no bytes cost the file nothing and us a lot.
    const extentLength = offsetSize + lengthSize + indexSize;
    if (extentCount * extentLength > reader.left || (extentCount > 1 && extentLength === 0)) return null;
    const extents: ByteRange[] = [];
    for (let k = 0; k < extentCount; k++) {
      reader.skip(indexSize);
      const start = base + reader.uint(offsetSize);
      extents.push({ start, end: start + reader.uint(lengthSize) });
    }
    locations.push({ id, method, dataReference, extents, unbounded: lengthSize === 0 });
  }
  return reader.overrun ? null : locations;
}

/** An item location box with 4-byte offsets and lengths and no base offset: its size depends on counts only. */
export function writeItemLocations(locations: readonly ItemLocation[]): Uint8Array {
  const wide = locations.some(({ id }) => id > 0xffff) || locations.length > 0xffff;
  const version = wide ? 2 : locations.some(({ method }) => method !== 0) ? 1 : 0;
  const body = new ByteWriter().u16(0x4400).uint(locations.length, wide ? 4 : 2);
  for (const { id, method, extents } of locations) {
    body.uint(id, wide ? 4 : 2);
    if (version > 0) body.u16(method);
    body.u16(0).u16(extents.length);
    for (const { start, end } of extents) body.u32(start).u32(end - start);
  }
  return writeFullBox('iloc', version, 0, body.build());
}
