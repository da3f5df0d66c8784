import exifr from 'exifr';
import { categoryOf } from './categories';
import type { ItemList } from './item-list';
import { byteCount } from './plain-text';
import { readDates } from './read-dates';
import { readExifLoosely } from './read-exif-loosely';
import { readGps } from './read-gps';
import { readableNumber } from './readable-number';
import { tellsNothing } from './dull-tags';
import { textInBytes } from './text-in-bytes';

/**
 * Reads an Exif block with exifr. exifr never sees the file, only the TIFF structure our own walker found: its
 * container readers know no WebP or JPEG XL, and a crafted container can keep them busy for ever.
 */
export async function readExif(tiff: Uint8Array, where: string, list: ItemList): Promise<void> {
  const blocks = await parse(tiff);
  const main = new Map<string, unknown>();
  for (const [block, tags] of Object.entries(blocks)) {
    if (typeof tags !== 'object' || tags === null || block === 'errors') continue;
    const entries = Object.entries(tags as Record<string, unknown>);
    if (block === 'thumbnail' || block === 'ifd1') thumbnail(new Map(entries), where, list);
    else if (block === 'gps') readGps(new Map(entries), where, list);
    else for (const [name, value] of entries) if (!main.has(name)) main.set(name, value);
  }
  const told = readDates(main, where, list);
  for (const [name, value] of main) if (!told.has(name)) tag(name, value, where, list);
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

function thumbnail(tags: ReadonlyMap<string, unknown>, where: string, list: ItemList): void {
  const length = tags.get('ThumbnailLength');
  list.add('hidden-picture', 'EmbeddedThumbnail', typeof length === 'number' ? byteCount(length) : 'thumbnail', where);
}

function tag(name: string, value: unknown, where: string, list: ItemList): void {
  if (tellsNothing(name)) return;
  const category = categoryOf(name);
  if (value instanceof Uint8Array) {
    const text = textInBytes(value);
    if (text) list.add(category, name, text, where);
    else if (category !== 'other' || name === 'makerNote') list.add(category, name, byteCount(value.length), where);
    return;
  }
  const text = (Array.isArray(value) ? value : [value]).map(simple).filter(Boolean).join(', ');
  // Numbers of no known meaning for people, as exposure settings, would only bury what counts.
  if (category === 'other' && typeof value !== 'string') return;
  list.add(category, name, text, where);
}

function simple(value: unknown): string {
  if (typeof value === 'number') return readableNumber(value);
  return typeof value === 'string' ? value : '';
}
