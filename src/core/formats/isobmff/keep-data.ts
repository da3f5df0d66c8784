import { uniteRanges } from '../kept-ranges';
import type { ByteRange } from '../kept-ranges';
import type { Box } from './box';
import { itemHoles } from './item-holes';
import type { ItemInfo } from './item-info';
import type { ItemLocation } from './item-location';

/** Data that stays, as ranges of the file. */
export interface KeptData {
  /** With extents that count from the start of the file, also for those in the `idat` box. */
  readonly locations: readonly ItemLocation[];
  readonly fileRanges: readonly ByteRange[];
  readonly idatRanges: readonly ByteRange[];
  /** What goes all the same inside these. */
  readonly holes: readonly ByteRange[];
}

/** The data of kept items; null when some of it is not in the file. */
export function keepData(
  bytes: Uint8Array,
  items: readonly ItemInfo[],
  all: readonly ItemLocation[],
  topLevel: readonly Box[],
  idat: Box | null,
  findProperty: (id: number, type: string) => Box | undefined,
): KeptData | null {
  const byId = new Map(all.map((location) => [location.id, location]));
  const locations: ItemLocation[] = [];
  const fileRanges: ByteRange[] = [];
  const idatRanges: ByteRange[] = [];
  const holes: ByteRange[] = [];
  let length = 0;
  for (const item of items) {
    const location = byId.get(item.id);
    // Derived pictures such as `iden` have no bytes of their own.
    if (!location || location.extents.length === 0) continue;
    const ranges = exactRanges(bytes, location, topLevel, idat);
    if (!ranges) return null;
    // Items that share their bytes could have the same picture looked into again and again.
    length += ranges.reduce((sum, { start, end }) => sum + end - start, 0);
    if (length > 2 * bytes.length) return null;
    const cut = itemHoles(bytes, item, ranges, findProperty);
    if (!cut) return null;
    for (const range of ranges) (location.method === 1 ? idatRanges : fileRanges).push(range);
    for (const hole of cut) holes.push(hole);
    locations.push({ ...location, extents: ranges, unbounded: false });
  }
  return {
    locations,
    fileRanges: uniteRanges(fileRanges),
    idatRanges: uniteRanges(idatRanges),
    holes: uniteRanges(holes),
  };
}

/** The ranges of the file a kept item lies in, every one whole; null when they are not there. */
function exactRanges(
  bytes: Uint8Array,
  location: ItemLocation,
  topLevel: readonly Box[],
  idat: Box | null,
): ByteRange[] | null {
  if (location.dataReference !== 0 || location.method > 1) return null;
  const ranges: ByteRange[] = [];
  for (const extent of location.extents) {
    const shift = location.method === 1 ? (idat?.body ?? 0) : 0;
    const start = extent.start + shift;
    const holder = location.method === 1 ? idat : topLevel.find((box) => start >= box.body && start < box.end);
    if (!holder || ['ftyp', 'meta', 'moov'].includes(holder.type)) return null;
    const end = location.unbounded ? holder.end : extent.end + shift;
    if (start < holder.body || end > holder.end || end <= start || end > bytes.length) return null;
    ranges.push({ start, end });
  }
  return ranges;
}

/** The ranges of any item, for showing what is removed: as far as they are in the file. */
export function clippedRanges(bytes: Uint8Array, location: ItemLocation, idat: Box | null): ByteRange[] {
  if (location.dataReference !== 0 || location.method > 1 || (location.method === 1 && !idat)) return [];
  const shift = location.method === 1 ? (idat?.body ?? 0) : 0;
  const limit = location.method === 1 ? (idat?.end ?? 0) : bytes.length;
  return location.extents
    .map(({ start, end }) => ({
      start: start + shift,
      end: Math.min(location.unbounded ? limit : end + shift, limit),
    }))
    .filter(({ start, end }) => end > start);
}
