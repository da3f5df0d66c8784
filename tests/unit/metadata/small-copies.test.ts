import { describe, expect, it } from 'vitest';
import { exifThumbnail } from '../../../src/core/exif/thumbnail';
import { strip } from '../../../src/core/formats/strip';
import { smallCopies } from '../../../src/core/metadata/small-copies';
import { bytesOf, big } from '../../support/builders/bytes';
import { buildJpeg, segment } from '../../support/builders/jpeg';

const thumbnail = bytesOf(0xff, 0xd8, 0xff, 0xdb, 'small');
/** Two IFDs: an empty one, and one that says where the thumbnail is. */
const tiff = bytesOf(
  ...['MM', big(42, 2), big(8, 4), big(0, 2), big(14, 4), big(2, 2)],
  ...[big(0x0201, 2), big(4, 2), big(1, 4), big(44, 4)],
  ...[big(0x0202, 2), big(4, 2), big(1, 4), big(thumbnail.length, 4)],
  ...[big(0, 4), thumbnail],
);

describe('small copies', () => {
  it('are found in the Exif block of the picture, not in that of a second picture', () => {
    const exif = segment(0xe1, 'Exif\0\0', tiff);
    const second = buildJpeg({ afterStart: [exif] });
    const { packets } = strip(buildJpeg({ afterStart: [exif], afterEnd: [second] }));
    expect(smallCopies(packets)).toEqual([{ bytes: thumbnail, where: 'JPEG APP1 Exif' }]);
  });

  it('that are cut off, missing or no JPEG are none', () => {
    expect(exifThumbnail(tiff)).toEqual(thumbnail);
    expect(exifThumbnail(tiff.subarray(0, 44))).toBeNull();
    expect(exifThumbnail(tiff.subarray(0, 9))).toBeNull();
    expect(exifThumbnail(bytesOf('nothing of the kind'))).toBeNull();
  });
});
