import { concat } from '../../bytes/concat';
import { ByteWriter } from '../../bytes/writer';
import { boxReader, readAllBoxes } from './box';
import type { Box } from './box';
import { writeBox, writeFullBox } from './box-writer';

/** A reference from one item to others (ISO/IEC 14496-12, 8.11.12): `dimg`, `auxl`, `thmb`, `cdsc` … */
export interface ItemReference {
  readonly type: string;
  readonly from: number;
  readonly to: readonly number[];
}

/** Reads the item reference box; null when it is damaged. */
export function readItemReferences(bytes: Uint8Array, box: Box): ItemReference[] | null {
  const header = boxReader(bytes, box);
  const idSize = header.u8() === 0 ? 2 : 4;
  header.skip(3);
  const entries = header.overrun ? null : readAllBoxes(bytes, header.at, box.end);
  if (!entries) return null;
  const references: ItemReference[] = [];
  for (const entry of entries) {
    const reader = boxReader(bytes, entry);
    const from = reader.uint(idSize);
    const count = reader.u16();
    const to: number[] = [];
    for (let i = 0; i < count && !reader.overrun; i++) to.push(reader.uint(idSize));
    if (reader.overrun) return null;
    references.push({ type: entry.type, from, to });
  }
  return references;
}

export function writeItemReferences(references: readonly ItemReference[]): Uint8Array {
  const wide = references.some(({ from, to }) => from > 0xffff || to.some((id) => id > 0xffff));
  const idSize = wide ? 4 : 2;
  const entries = references.map(({ type, from, to }) => {
    const body = new ByteWriter().uint(from, idSize).u16(to.length);
    for (const id of to) body.uint(id, idSize);
    return writeBox(type, body.build());
  });
  return writeFullBox('iref', wide ? 1 : 0, 0, concat(entries));
}
