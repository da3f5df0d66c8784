import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { av1C, box, heifFile, hvcC, ispe } from '../../tests/support/builders/isobmff';
import { big, bytesOf } from '../../tests/support/builders/bytes';
import { buildExif } from '../../tests/support/builders/exif';
import { jxlFileType, jxlSignature } from '../../tests/support/builders/jxl';

const widthPx = 1600;
const heightPx = 1200;
const coded = 5 * 1024 * 1024;

/** One picture of a few megabytes of each format that is not JPEG, with a camera's Exif where the format has it. */
export async function otherFormats(noise: (length: number) => Uint8Array): Promise<Record<string, Uint8Array>> {
  const raw = { raw: { width: widthPx, height: heightPx, channels: 3 as const } };
  const picture = (): Sharp =>
    sharp(noise(3 * widthPx * heightPx), raw).withExif({ IFD0: { Make: 'Acme', Artist: 'Jane' } });
  const bytes = async (made: Sharp): Promise<Uint8Array> => new Uint8Array(await made.toBuffer());
  const exif = bytesOf(big(0, 4), buildExif({ make: 'Acme', gps: [48.85837, 2.29448] }));
  const heif = (brand: string, type: string, configuration: Uint8Array): Uint8Array =>
    heifFile({
      brands: [brand, 'mif1', brand],
      items: [
        { id: 1, type, data: [noise(coded)], properties: [1, -2] },
        { id: 2, type: 'Exif', data: [exif] },
      ],
      properties: [ispe(widthPx, heightPx), configuration],
    });
  const codestream = bytesOf(0xff, 0x0a, 0x01 | (1 << 1), 0x02, noise(coded));
  return {
    png: await bytes(picture().png({ compressionLevel: 1 })),
    webp: await bytes(picture().webp({ quality: 90, effort: 0 })),
    gif: await bytes(picture().gif({ effort: 1 })),
    tiff: await bytes(picture().tiff({ compression: 'lzw' })),
    heic: heif('heic', 'hvc1', hvcC([33, noise(20)])),
    avif: heif('avif', 'av01', av1C),
    jxl: bytesOf(jxlSignature, jxlFileType, box('Exif', exif), box('jxlc', codestream)),
  };
}
