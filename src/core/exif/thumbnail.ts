import { matchesAt } from '../bytes/match';
import { ByteReader } from '../bytes/reader';

const JPEG_OFFSET = 0x0201;
const JPEG_LENGTH = 0x0202;

/** The JPEG thumbnail of the second IFD of a bare TIFF structure (Exif 3.0, 4.8.1) as a view; null when there is none. */
export function exifThumbnail(tiff: Uint8Array): Uint8Array | null {
  const mark = String.fromCharCode(tiff[0] ?? 0, tiff[1] ?? 0);
  if (mark !== 'II' && mark !== 'MM') return null;
  const reader = new ByteReader(tiff, 4, tiff.length, mark === 'II' ? 'little' : 'big');
  reader.seek(reader.u32());
  reader.skip(12 * reader.u16());
  const second = reader.u32();
  if (second === 0) return null;
  reader.seek(second);
  const count = reader.u16();
  const values = new Map<number, number>();
  for (let i = 0; i < count && !reader.overrun; i++) {
    const entry = reader.sub(12);
    const tag = entry.u16();
    entry.skip(6);
    values.set(tag, entry.u32());
  }
  const start = values.get(JPEG_OFFSET) ?? 0;
  const thumbnail = tiff.subarray(start, start + (values.get(JPEG_LENGTH) ?? 0));
  return start > 0 && matchesAt(thumbnail, 0, '\xff\xd8\xff') ? thumbnail : null;
}
