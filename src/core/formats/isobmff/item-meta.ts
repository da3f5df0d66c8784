import type { Orientation } from '../format';
import { uniteRanges } from '../kept-ranges';
import type { ByteRange } from '../kept-ranges';
import { boxReader, readAllBoxes } from './box';
import type { Box } from './box';
import { itemHoles } from './item-holes';
import { readItemInfo } from './item-info';
import type { ItemInfo } from './item-info';
import { readItemLocations } from './item-location';
import type { ItemLocation } from './item-location';
import { readItemProperties } from './item-properties';
import type { ItemProperties, PropertyUse } from './item-properties';
import { readItemReferences } from './item-reference';
import type { ItemReference } from './item-reference';
import { alphaUrns, auxiliaryType, cleanProperty } from './property-rules';
import { selectItems } from './select-items';
import { propertyOrientation } from './property-orientation';

/** What a HEIF file's `meta` box says, and which of it stays. */
export interface ItemMeta {
  readonly box: Box;
  readonly children: readonly Box[];
  readonly all: readonly ItemInfo[];
  readonly allReferences: readonly ItemReference[];
  readonly properties: ItemProperties;
  /** Bytes of every item, clipped to the file, as ranges of the file. */
  readonly ranges: ReadonlyMap<number, readonly ByteRange[]>;
  readonly primary: number;
  readonly kept: {
    readonly items: readonly ItemInfo[];
    readonly references: readonly ItemReference[];
    readonly locations: readonly ItemLocation[];
    /** Ready boxes, and which item has which of them. */
    readonly properties: readonly Uint8Array[];
    readonly uses: ReadonlyMap<number, readonly PropertyUse[]>;
    /** Ranges of the file inside and outside the `idat` box, and what inside them goes all the same. */
    readonly fileRanges: readonly ByteRange[];
    readonly idatRanges: readonly ByteRange[];
    readonly holes: readonly ByteRange[];
  };
  readonly idat: Box | null;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly orientation: Orientation;
}

/** Reads a `meta` box that holds a picture (ISO/IEC 23008-12, clause 10); null when it is damaged or not of a picture. */
export function readItemMeta(bytes: Uint8Array, box: Box, topLevel: readonly Box[]): ItemMeta | null {
  const children = readAllBoxes(bytes, box.body + 4, box.end);
  if (!children) return null;
  const find = (type: string): Box | undefined => children.find((child) => child.type === type);
  const [iinf, iloc, iprp, iref, idat] = ['iinf', 'iloc', 'iprp', 'iref', 'idat'].map(find);
  const primary = readPrimary(bytes, find('pitm'));
  const all = iinf && readItemInfo(bytes, iinf);
  const locations = iloc && readItemLocations(bytes, iloc);
  const properties = iprp && readItemProperties(bytes, iprp);
  const allReferences = iref ? readItemReferences(bytes, iref) : [];
  if (primary === null || !all || !locations || !properties || !allReferences) return null;

  const usesOf = (id: number): readonly PropertyUse[] => properties.uses.get(id) ?? [];
  const findProperty = (id: number, type: string): Box | undefined =>
    usesOf(id)
      .map(({ index }) => properties.properties[index])
      .find((property) => property?.type === type);
  const isAlpha = (id: number): boolean => {
    const property = findProperty(id, 'auxC');
    return !!property && alphaUrns.includes(auxiliaryType(bytes.subarray(property.body, property.end)));
  };
  const selection = selectItems(all, allReferences, primary, isAlpha);
  const size = findProperty(primary, 'ispe');
  if (!selection || !size) return null;

  const keptProperties = keepProperties(bytes, properties, selection.items);
  const keptData = keepData(bytes, selection.items, locations, topLevel, idat ?? null, findProperty);
  if (!keptProperties || !keptData) return null;
  const sizeReader = boxReader(bytes, size);
  sizeReader.skip(4);
  return {
    box,
    children,
    all,
    allReferences,
    properties,
    ranges: new Map(locations.map((location) => [location.id, clippedRanges(bytes, location, idat ?? null)])),
    primary,
    kept: { ...selection, ...keptProperties, ...keptData },
    idat: idat ?? null,
    widthPx: sizeReader.u32(),
    heightPx: sizeReader.u32(),
    orientation: propertyOrientation(
      bytes,
      usesOf(primary).flatMap(({ index }) => properties.properties[index] ?? []),
    ),
  };
}

function readPrimary(bytes: Uint8Array, box: Box | undefined): number | null {
  if (!box) return null;
  const reader = boxReader(bytes, box);
  const version = reader.u8();
  reader.skip(3);
  const id = version === 0 ? reader.u16() : reader.u32();
  return reader.overrun ? null : id;
}

function keepProperties(
  bytes: Uint8Array,
  { properties, uses }: ItemProperties,
  items: readonly ItemInfo[],
): Pick<ItemMeta['kept'], 'properties' | 'uses'> | null {
  const boxes: Uint8Array[] = [];
  /** Old index to new index; -1 for those that go. */
  const newIndex = new Map<number, number>();
  const keptUses = new Map<number, readonly PropertyUse[]>();
  for (const { id } of items) {
    const list: PropertyUse[] = [];
    for (const { index, essential } of uses.get(id) ?? []) {
      const property = properties[index];
      if (!property) return null;
      let to = newIndex.get(index);
      if (to === undefined) {
        const outcome = cleanProperty(bytes, property);
        if (outcome.fate === 'refuse') return null;
        to = outcome.fate === 'keep' ? boxes.push(outcome.box) - 1 : -1;
        newIndex.set(index, to);
      }
      // A reader must not show a picture whose essential property it does not know, and neither do we pass it on.
      if (to < 0 && essential && property.type !== 'colr') return null;
      if (to >= 0) list.push({ index: to, essential });
    }
    keptUses.set(id, list);
  }
  return { properties: boxes, uses: keptUses };
}

function keepData(
  bytes: Uint8Array,
  items: readonly ItemInfo[],
  all: readonly ItemLocation[],
  topLevel: readonly Box[],
  idat: Box | null,
  findProperty: (id: number, type: string) => Box | undefined,
): Pick<ItemMeta['kept'], 'locations' | 'fileRanges' | 'idatRanges' | 'holes'> | null {
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
function clippedRanges(bytes: Uint8Array, location: ItemLocation, idat: Box | null): ByteRange[] {
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
