import { ByteWriter } from '../../../src/core/bytes/writer';
import type { Endianness } from '../../../src/core/bytes/reader';

export interface ExifContent {
  readonly endianness?: Endianness;
  readonly orientation?: number;
  readonly make?: string;
  readonly serial?: string;
  /** Degrees north and east. */
  readonly gps?: readonly [number, number];
  readonly thumbnail?: Uint8Array;
}

interface Entry {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  /** The value's bytes, in place when there are at most four. */
  readonly value: Uint8Array;
}

/** A TIFF structure as cameras write it: IFD0 with Exif and GPS IFDs, and IFD1 with a thumbnail. */
export function buildExif(content: ExifContent): Uint8Array {
  const endianness = content.endianness ?? 'little';
  const writer = (): ByteWriter => new ByteWriter(endianness);
  const text = (tag: number, value: string): Entry => {
    return { tag, type: 2, count: value.length + 1, value: writer().latin1(value).u8(0).build() };
  };
  const long = (tag: number, value: number): Entry => ({ tag, type: 4, count: 1, value: writer().u32(value).build() });
  const degrees = (tag: number, value: number): Entry => {
    const seconds = Math.round(Math.abs(value) * 3600 * 1000);
    const numbers = writer()
      .u32(Math.floor(seconds / 3600000))
      .u32(1)
      .u32(Math.floor(seconds / 60000) % 60)
      .u32(1);
    return {
      tag,
      type: 5,
      count: 3,
      value: numbers
        .u32(seconds % 60000)
        .u32(1000)
        .build(),
    };
  };
  const ifd = (entries: readonly Entry[], at: number, next: number): Uint8Array => {
    const table = writer().u16(entries.length);
    const values = writer();
    for (const { tag, type, count, value } of entries) {
      table.u16(tag).u16(type).u32(count);
      if (value.length <= 4) table.bytes(value).zeros(4 - value.length);
      else {
        table.u32(at + 6 + 12 * entries.length + values.length);
        values.bytes(value).zeros(value.length & 1);
      }
    }
    return table.u32(next).bytes(values.build()).build();
  };

  const { orientation, make, serial, gps, thumbnail } = content;
  const exif = serial === undefined ? [] : [text(0xa431, serial)];
  const place = gps
    ? [text(1, gps[0] < 0 ? 'S' : 'N'), degrees(2, gps[0]), text(3, gps[1] < 0 ? 'W' : 'E'), degrees(4, gps[1])]
    : [];
  const first = (exifAt: number, gpsAt: number): Entry[] => [
    ...(make === undefined ? [] : [text(0x010f, make)]),
    ...(orientation === undefined
      ? []
      : [{ tag: 0x0112, type: 3, count: 1, value: writer().u16(orientation).build() }]),
    ...(exif.length > 0 ? [long(0x8769, exifAt)] : []),
    ...(gps ? [long(0x8825, gpsAt)] : []),
  ];
  const exifAt = 8 + ifd(first(0, 0), 8, 0).length;
  const gpsAt = exifAt + ifd(exif, exifAt, 0).length;
  const thumbnailIfdAt = gpsAt + ifd(place, gpsAt, 0).length;
  const thumbnailAt = thumbnailIfdAt + ifd([long(0x201, 0), long(0x202, 0)], thumbnailIfdAt, 0).length;
  const parts = writer()
    .latin1(endianness === 'little' ? 'II' : 'MM')
    .u16(42)
    .u32(8)
    .bytes(ifd(first(exifAt, gpsAt), 8, thumbnail ? thumbnailIfdAt : 0))
    .bytes(ifd(exif, exifAt, 0))
    .bytes(ifd(place, gpsAt, 0));
  if (thumbnail) {
    parts.bytes(ifd([long(0x201, thumbnailAt), long(0x202, thumbnail.length)], thumbnailIfdAt, 0)).bytes(thumbnail);
  }
  return parts.build();
}
