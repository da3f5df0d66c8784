import { concat } from '../../bytes/concat';
import { matchesAt } from '../../bytes/match';
import { ByteReader } from '../../bytes/reader';
import type { MetadataPacket } from '../format';
import type { Box } from './box';
import { xmpUuid } from './box-roles';
import type { ItemMeta } from './item-meta';
import { isXmp } from './item-roles';
import { mostHeifPackets, mostJoinedBytes } from '../../limits';

/** The Exif, XMP and ICC packets of a file, for showing what is in them. */
export function readPackets(bytes: Uint8Array, topLevel: readonly Box[], meta: ItemMeta | null): MetadataPacket[] {
  const packets: MetadataPacket[] = [];
  for (const item of meta?.all ?? []) {
    if (packets.length >= mostHeifPackets) break;
    if (item.type === 'Exif') {
      const exif = exifTiff(itemBytes(bytes, item.id, meta));
      if (exif.length > 0) packets.push({ kind: 'exif', bytes: exif, where: 'HEIF Exif item' });
    } else if (isXmp(item) && item.contentEncoding === '') {
      packets.push({ kind: 'xmp', bytes: itemBytes(bytes, item.id, meta), where: 'HEIF XMP item' });
    }
  }
  for (const { type, body, end } of meta?.properties.properties ?? []) {
    if (type === 'colr' && (matchesAt(bytes, body, 'prof') || matchesAt(bytes, body, 'rICC'))) {
      packets.push({ kind: 'icc', bytes: bytes.subarray(body + 4, end), where: 'HEIF colr' });
    }
    if (type === 'udes') {
      packets.push({ kind: 'text', bytes: bytes.subarray(body + 4, end), where: 'HEIF udes', label: 'Description' });
    }
  }
  for (const { type, body, end } of topLevel) {
    if (type === 'mpvd') packets.push({ kind: 'movie', bytes: bytes.subarray(body, end), where: 'HEIF mpvd' });
    if (type === 'uuid' && matchesAt(bytes, body, xmpUuid)) {
      packets.push({ kind: 'xmp', bytes: bytes.subarray(body + 16, end), where: 'HEIF uuid XMP' });
    }
  }
  return packets.slice(0, mostHeifPackets);
}

function itemBytes(bytes: Uint8Array, id: number, meta: ItemMeta | null): Uint8Array {
  const ranges = meta?.ranges.get(id) ?? [];
  const length = ranges.reduce((sum, { start, end }) => sum + end - start, 0);
  const [only, ...others] = ranges.map(({ start, end }) => bytes.subarray(start, end));
  if (!only || others.length === 0) return only ?? new Uint8Array(0);
  // Extents may overlap, so that a small file could ask for a huge packet.
  return length > mostJoinedBytes ? new Uint8Array(0) : concat([only, ...others]);
}

/** The TIFF structure of an Exif item, which begins with its offset (ISO/IEC 23008-12, A.2.1). */
function exifTiff(item: Uint8Array): Uint8Array {
  const start = 4 + new ByteReader(item).u32();
  return item.subarray(matchesAt(item, start, 'Exif\0\0') ? start + 6 : start);
}
