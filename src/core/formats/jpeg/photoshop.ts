import { ByteReader } from '../../bytes/reader';
import type { MetadataPacket } from '../format';

const IPTC = 0x0404;
const THUMBNAILS = [0x0409, 0x040c];
const THUMBNAIL_HEADER = 28;
const XMP = 0x0424;
const EXIF = [0x0422, 0x0423];

/** The packets inside Photoshop image resource blocks (Adobe Photoshop file formats: image resources section). */
export function photoshopPackets(resources: Uint8Array, where: string): MetadataPacket[] {
  const packets: MetadataPacket[] = [];
  const reader = new ByteReader(resources);
  while (reader.left >= 12 && reader.latin1(4) === '8BIM') {
    const id = reader.u16();
    const nameLength = reader.u8();
    reader.skip(nameLength + ((nameLength + 1) & 1));
    const size = reader.u32();
    const data = reader.take(Math.min(size, reader.left));
    if (size & 1 && reader.left > 0) reader.skip(1);
    if (reader.overrun) break;
    if (id === IPTC) packets.push({ kind: 'iptc', bytes: data, where: `${where} IPTC` });
    if (id === XMP) packets.push({ kind: 'xmp', bytes: data, where: `${where} XMP` });
    if (EXIF.includes(id)) packets.push({ kind: 'exif', bytes: data, where: `${where} Exif` });
    if (THUMBNAILS.includes(id)) {
      packets.push({ kind: 'picture', bytes: data.subarray(THUMBNAIL_HEADER), where: `${where} thumbnail` });
    }
  }
  return packets;
}
