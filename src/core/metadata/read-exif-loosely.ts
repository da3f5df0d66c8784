import { ByteReader } from '../bytes/reader';
import { latin1 } from '../bytes/text';
import { mostExifEntries } from '../limits';
import { decodeText } from './decode-text';

/** What was found, in the blocks and under the names exifr uses. */
export type LooseExif = Record<'ifd0' | 'exif' | 'gps', Record<string, string | number[]>>;

const EXIF_IFD = 0x8769;
const GPS_IFD = 0x8825;
const ASCII = 2;
const RATIONAL = 5;

/** The tags that matter to a person, by IFD (Exif 3.0, 4.6). */
const names: Readonly<Record<keyof LooseExif, Readonly<Record<number, string>>>> = {
  ifd0: {
    0x010e: 'ImageDescription',
    0x010f: 'Make',
    0x0110: 'Model',
    0x0131: 'Software',
    0x0132: 'ModifyDate',
    0x013b: 'Artist',
    0x013c: 'HostComputer',
    0x8298: 'Copyright',
  },
  exif: {
    0x9003: 'DateTimeOriginal',
    0x9004: 'CreateDate',
    0x9010: 'OffsetTime',
    0x9011: 'OffsetTimeOriginal',
    0xa420: 'ImageUniqueID',
    0xa430: 'CameraOwnerName',
    0xa431: 'BodySerialNumber',
    0xa433: 'LensMake',
    0xa434: 'LensModel',
    0xa435: 'LensSerialNumber',
  },
  gps: {
    0x01: 'GPSLatitudeRef',
    0x02: 'GPSLatitude',
    0x03: 'GPSLongitudeRef',
    0x04: 'GPSLongitude',
    0x1b: 'GPSProcessingMethod',
    0x1c: 'GPSAreaInformation',
    0x1d: 'GPSDateStamp',
  },
};

/**
 * Reads what matters from an Exif block that exifr gave up on: it leaves a whole IFD unread for one entry it does not
 * understand, and the place may be in it. Entries that make no sense are passed over.
 */
export function readExifLoosely(tiff: Uint8Array): LooseExif {
  const found: LooseExif = { ifd0: {}, exif: {}, gps: {} };
  const order = latin1(tiff.subarray(0, 2)) === 'II' ? 'little' : 'big';
  const open = (at: number): ByteReader => new ByteReader(tiff, at, tiff.length, order);
  const header = open(4);

  const readIfd = (ifd: keyof LooseExif, at: number): void => {
    const reader = open(at);
    const count = Math.min(reader.u16(), mostExifEntries);
    for (let i = 0; i < count && reader.left >= 12; i++) {
      const tag = reader.u16();
      const type = reader.u16();
      const length = reader.u32();
      const inline = reader.at;
      const value = reader.u32();
      const name = names[ifd][tag];
      if (ifd === 'ifd0' && tag === EXIF_IFD) readIfd('exif', value);
      else if (ifd === 'ifd0' && tag === GPS_IFD) readIfd('gps', value);
      else if (name && type === ASCII) {
        const text = open(length <= 4 ? inline : value);
        found[ifd][name] = decodeText(text.take(Math.min(length, text.left))).split('\0')[0] ?? '';
      } else if (name && type === RATIONAL && length <= 3) {
        const numbers = open(value);
        const parts = Array.from({ length }, () => numbers.u32() / numbers.u32());
        if (!numbers.overrun) found[ifd][name] = parts;
      }
    }
  };
  readIfd('ifd0', header.u32());
  return found;
}
