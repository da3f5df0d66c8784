import type { Orientation } from '../format';
import type { ByteRange } from '../kept-ranges';
import { boxReader, readAllBoxes } from './box';
import type { Box } from './box';
import { readItemInfo } from './item-info';
import type { ItemInfo } from './item-info';
import { readItemLocations } from './item-location';
import { readItemProperties } from './item-properties';
import type { ItemProperties, PropertyUse } from './item-properties';
import { readItemReferences } from './item-reference';
import type { ItemReference } from './item-reference';
import { clippedRanges, keepData } from './keep-data';
import type { KeptData } from './keep-data';
import { keepProperties } from './keep-properties';
import type { KeptProperties } from './keep-properties';
import { propertyOrientation } from './property-orientation';
import { alphaUrns, auxiliaryType } from './property-rules';
import { plainPrimary, selectItems } from './select-items';
import type { ItemSelection } from './select-items';

/** What a HEIF file's `meta` box says, and which of it stays. */
export interface ItemMeta {
  readonly box: Box;
  readonly children: readonly Box[];
  readonly all: readonly ItemInfo[];
  readonly allReferences: readonly ItemReference[];
  readonly properties: ItemProperties;
  /** Bytes of every item, clipped to the file, as ranges of the file. */
  readonly ranges: ReadonlyMap<number, readonly ByteRange[]>;
  /** The URN of an auxiliary picture's kind; empty for any other item. */
  readonly auxiliaryTypeOf: (id: number) => string;
  readonly primary: number;
  readonly kept: ItemSelection & KeptProperties & KeptData;
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
  const declared = readPrimary(bytes, find('pitm'));
  const all = iinf && readItemInfo(bytes, iinf);
  const locations = iloc && readItemLocations(bytes, iloc);
  const properties = iprp && readItemProperties(bytes, iprp);
  const allReferences = iref ? readItemReferences(bytes, iref) : [];
  if (declared === null || !all || !locations || !properties || !allReferences) return null;
  const primary = plainPrimary(all, allReferences, declared);

  const usesOf = (id: number): readonly PropertyUse[] => properties.uses.get(id) ?? [];
  const findProperty = (id: number, type: string): Box | undefined =>
    usesOf(id)
      .map(({ index }) => properties.properties[index])
      .find((property) => property?.type === type);
  const auxiliaryTypeOf = (id: number): string => {
    const property = findProperty(id, 'auxC');
    return property ? auxiliaryType(bytes.subarray(property.body, property.end)) : '';
  };
  const isAlpha = (id: number): boolean => alphaUrns.includes(auxiliaryTypeOf(id));
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
    auxiliaryTypeOf,
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
