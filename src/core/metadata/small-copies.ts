import { exifThumbnail } from '../exif/thumbnail';
import type { MetadataPacket } from '../formats/format';
import { mostSmallCopies } from '../limits';

/** A small copy of the picture that was stored inside its file. */
export interface SmallCopy {
  readonly bytes: Uint8Array;
  /** Where it was: `JPEG APP1 Exif`. */
  readonly where: string;
}

/** The thumbnails and previews among the packets of a file, for comparing them with the picture. */
export function smallCopies(packets: readonly MetadataPacket[]): SmallCopy[] {
  return packets
    .flatMap(({ kind, bytes, where }): SmallCopy[] => {
      // Those of a second picture are copies of that one.
      if (where.startsWith('second picture')) return [];
      if (kind === 'picture') return [{ bytes, where }];
      const thumbnail = kind === 'exif' ? exifThumbnail(bytes) : null;
      return thumbnail ? [{ bytes: thumbnail, where }] : [];
    })
    .slice(0, mostSmallCopies);
}
