import exifr from 'exifr';
import { categoryOf } from './categories';
import type { ItemList } from './item-list';
import { byteCount } from './plain-text';
import { readExifLoosely } from './read-exif-loosely';

/** What describes only the coded picture and tells nothing about anybody. */
const DULL =
  /^(Orientation|[XY]Resolution|ResolutionUnit|YCbCr.*|ColorSpace|ExifVersion|FlashpixVersion|ComponentsConfiguration|Exif?Image(Width|Height)|Image(Width|Height|Length)|Compression|Photometric.*|BitsPerSample|SamplesPerPixel|PlanarConfiguration|RowsPerStrip|Strip.*|Tile.*|Interop.*|.*Offset$|SubfileType|NewSubfileType|ReferenceBlackWhite|WhitePoint|Primary.*|Transfer.*|PrintIM|Padding|GPSVersionID|ThumbnailLength|Predictor|FillOrder|SampleFormat|ExtraSamples|ApplicationNotes|ICC.*)$/i;

/**
 * Reads an Exif block with exifr. exifr never sees the file, only the TIFF structure our own walker found: its
 * container readers know no WebP or JPEG XL, and a crafted container can keep them busy for ever.
 */
export async function readExif(tiff: Uint8Array, where: string, list: ItemList): Promise<void> {
  const blocks = await parse(tiff);
  for (const [block, tags] of Object.entries(blocks)) {
    if (typeof tags !== 'object' || tags === null || block === 'errors') continue;
    if (block === 'thumbnail' || block === 'ifd1') {
      thumbnail(tags as Record<string, unknown>, where, list);
    } else {
      if (block === 'gps') position(tags as Record<string, unknown>, where, list);
      for (const [name, value] of Object.entries(tags)) tag(name, value, where, list);
    }
  }
  // That nothing in it can be read is no reason to hide that it was there.
  const readable = Object.values(blocks).some(
    (tags) => typeof tags === 'object' && tags !== null && Object.keys(tags).length > 0,
  );
  if (!readable) list.add('other', 'Exif', byteCount(tiff.length), where);
}

/** exifr's blocks; where it found an error, with what a more patient reader finds in their place. */
async function parse(tiff: Uint8Array): Promise<Record<string, unknown>> {
  const options = {
    tiff: true,
    ifd0: {},
    ifd1: true,
    exif: true,
    gps: true,
    interop: false,
    makerNote: true,
    userComment: true,
    xmp: false,
    iptc: false,
    icc: false,
    jfif: false,
    ihdr: false,
    mergeOutput: false,
    sanitize: true,
    reviveValues: false,
    translateValues: true,
  };
  try {
    // A copy of its own, for exifr looks at the whole buffer behind a view.
    const blocks = (await exifr.parse(tiff.slice(), options)) as Record<string, unknown> | undefined;
    return blocks && !('errors' in blocks) ? blocks : { ...blocks, ...readExifLoosely(tiff) };
  } catch {
    // Broken Exif is part of ordinary life.
    return { ...readExifLoosely(tiff) };
  }
}

function thumbnail(tags: Readonly<Record<string, unknown>>, where: string, list: ItemList): void {
  const length = tags['ThumbnailLength'];
  list.add('hidden-picture', 'EmbeddedThumbnail', typeof length === 'number' ? byteCount(length) : 'thumbnail', where);
}

/** Coordinates in degrees, north and east positive. */
function position(gps: Readonly<Record<string, unknown>>, where: string, list: ItemList): void {
  const latitude = degrees(gps['GPSLatitude'], gps['GPSLatitudeRef'], 'S');
  const longitude = degrees(gps['GPSLongitude'], gps['GPSLongitudeRef'], 'W');
  if (latitude === null || longitude === null) return;
  list.add('place', 'GPSPosition', `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`, where);
}

function degrees(parts: unknown, reference: unknown, negative: string): number | null {
  if (!Array.isArray(parts)) return null;
  const [whole = 0, minutes = 0, seconds = 0] = parts.map((part) => (typeof part === 'number' ? part : NaN));
  const value = whole + (minutes || 0) / 60 + (seconds || 0) / 3600;
  return Number.isFinite(value) ? value * (String(reference).startsWith(negative) ? -1 : 1) : null;
}

function tag(name: string, value: unknown, where: string, list: ItemList): void {
  if (DULL.test(name) || name === 'latitude' || name === 'longitude') return;
  const category = categoryOf(name);
  if (value instanceof Uint8Array) {
    const text = readable(value);
    if (text) list.add(category, name, text, where);
    else if (category !== 'other' || name === 'makerNote') list.add(category, name, byteCount(value.length), where);
    return;
  }
  const text = Array.isArray(value) ? value.filter(isSimple).join(', ') : isSimple(value) ? String(value) : '';
  // Numbers of no known meaning for people, as exposure settings, would only bury what counts.
  if (category === 'other' && typeof value !== 'string') return;
  list.add(category, name, text, where);
}

function isSimple(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

/** Bytes as text when they are: UTF-16 from Windows' XP tags, or ASCII with a character code before it. */
function readable(bytes: Uint8Array): string | null {
  const codes = bytes.subarray(0, 400);
  const wide = codes.length > 1 && codes.length % 2 === 0 && codes.every((byte, i) => i % 2 === 0 || byte === 0);
  const narrow = wide ? codes.filter((_, i) => i % 2 === 0) : codes;
  const text = String.fromCharCode(...narrow).replace(/\0+$/, '');
  return /^[\x20-\x7e\xa0-\xff\s]{2,}$/.test(text) ? text : null;
}
