import type { MetadataPacket } from '../format';
import type { Directory } from './field';
import { Tag } from './tags';

const packetTags = [
  [Tag.xmp, 'xmp', 'TIFF XMP (700)'],
  [Tag.iptc, 'iptc', 'TIFF IPTC (33723)'],
  [Tag.iccProfile, 'icc', 'TIFF ICC profile (34675)'],
] as const;

/** The packets of every page. The file itself is the Exif packet: Exif is a TIFF structure, and this is the outer one. */
export function readTiffPackets(bytes: Uint8Array, chain: readonly Directory[]): MetadataPacket[] {
  const packets: MetadataPacket[] = [{ kind: 'exif', bytes, where: 'TIFF IFD0' }];
  for (const { fields } of chain) {
    for (const [tag, kind, where] of packetTags) {
      const field = fields.get(tag);
      if (field) packets.push({ kind, bytes: bytes.subarray(field.start, field.end), where });
    }
  }
  return packets;
}
