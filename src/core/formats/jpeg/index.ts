import { matchesAt } from '../../bytes/match';
import { ok } from '../../result';
import type { Format } from '../format';
import { insertBlock } from '../insert-block';
import { assemble } from '../piece';
import { exifSegment } from './rewrites';
import { walkJpeg } from './walk';
import type { JpegWalk } from './walk';

/** JPEG: ITU-T T.81, JFIF 1.02, Exif 3.0, MPF (CIPA DC-007), ICC.1 annex B.4, XMP part 3. */
export const jpeg: Format<JpegWalk> = {
  id: 'jpeg',
  mime: 'image/jpeg',
  extension: 'jpg',
  sniff: (bytes) => matchesAt(bytes, 0, '\xff\xd8\xff'),
  walk: walkJpeg,
  rebuild: (bytes, walk) => ok(assemble(bytes, walk.blocks)),
  withExif: (cleaned, walk, tiff) => insertBlock(cleaned, walk, exifSegment(tiff), ['SOI', 'APP0 JFIF']),
};
