import type { BlockRole } from '../format';
import type { ItemInfo } from './item-info';
import type { ItemMeta } from './item-meta';

/** What a dropped item was, for the list of what is removed. */
export function describeItem(item: ItemInfo, meta: ItemMeta): { name: string; role: BlockRole } {
  if (item.type === 'Exif') return { name: 'Exif item', role: 'metadata' };
  if (item.type === 'mime') {
    const provenance = /c2pa|jumbf/i.test(item.contentType);
    return { name: isXmp(item) ? 'XMP item' : 'mime item', role: provenance ? 'provenance' : 'metadata' };
  }
  if (item.type === 'jumb' || item.type === 'c2pa') return { name: 'C2PA item', role: 'provenance' };
  if (item.type === 'uri ' || item.type === 'rgan' || item.type === '') return { name: 'data item', role: 'metadata' };
  const reference = meta.allReferences.find(
    ({ from, type }) => from === item.id && (type === 'thmb' || type === 'auxl'),
  );
  if (reference?.type === 'thmb') return { name: 'thumbnail', role: 'hidden-picture' };
  if (item.type === 'tmap' || isGainMap(item, meta)) return { name: 'gain map', role: 'hidden-picture' };
  return { name: reference ? auxiliaryName(meta.auxiliaryTypeOf(item.id)) : 'second picture', role: 'hidden-picture' };
}

/** The second picture that a tone-mapped one is derived from (ISO/IEC 23008-12, `tmap`). */
function isGainMap({ id }: ItemInfo, { all, allReferences }: ItemMeta): boolean {
  const derived = allReferences.find(({ type, to }) => type === 'dimg' && to[1] === id);
  return all.some((item) => item.type === 'tmap' && item.id === derived?.from);
}

/** By the URN of its kind; phones keep gain maps, depth, and masks of skin, hair and sky. */
function auxiliaryName(urn: string): string {
  if (/gainmap/i.test(urn)) return 'gain map';
  return /depth|disparity|auxid:2$/i.test(urn) ? 'depth map' : 'auxiliary picture';
}

/** Whether an item is an XMP packet (XMP specification, part 3; ISO/IEC 23008-12, annex A). */
export function isXmp(item: ItemInfo): boolean {
  return item.type === 'mime' && item.contentType === 'application/rdf+xml';
}
