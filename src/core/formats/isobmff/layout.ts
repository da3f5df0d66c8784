import { ByteWriter } from '../../bytes/writer';
import { Relocation, uniteRanges, withoutHoles } from '../kept-ranges';
import type { ByteRange } from '../kept-ranges';
import type { Box } from './box';
import { writeBox, writeBoxHeader, writeFullBox } from './box-writer';
import { writeFileType } from './file-type';
import { writeItemInfo } from './item-info';
import { writeItemLocations } from './item-location';
import type { ItemMeta } from './item-meta';
import { writeItemProperties } from './item-properties';
import { writeItemReferences } from './item-reference';
import { writeHandler } from './movie-headers';
import { writeMovie } from './movie';
import type { Movie } from './movie';

/** The cleaned file in pieces: fresh bytes, and views of the picture data of the old file. */
export interface CleanLayout {
  readonly parts: readonly Uint8Array[];
  /** Ranges of the old file that stay, in order. */
  readonly kept: readonly ByteRange[];
}

/** What goes one after another into the new file. */
type Slot = { readonly kind: 'meta' | 'moov' } | { readonly kind: 'mdat'; readonly ranges: ByteRange[] };

/**
 * Lays out the cleaned file: file type, then `meta`, `moov` and media data in the order they had, each media data box
 * without gaps. Null when an item or sample is no longer in one stretch, or lies inside a box that is written anew.
 */
export function layOut(
  bytes: Uint8Array,
  brands: readonly string[],
  meta: ItemMeta | null,
  movie: Movie | null,
): CleanLayout | null {
  const wanted = uniteRanges([...(meta?.kept.fileRanges ?? []), ...(movie?.ranges ?? [])]);
  const kept = withoutHoles(wanted, meta?.kept.holes ?? []);
  const slots = orderSlots(kept, meta, movie);
  if (!slots) return null;
  const fileType = writeFileType(brands);
  const idat = meta ? layOutIdat(bytes, meta) : null;
  const write = (relocation: Relocation): Uint8Array[] | null => {
    const parts = [fileType];
    for (const slot of slots) {
      if (slot.kind === 'mdat') {
        parts.push(writeBoxHeader('mdat', lengthOf(slot.ranges)));
        for (const { start, end } of slot.ranges) parts.push(bytes.subarray(start, end));
      } else {
        const box =
          slot.kind === 'moov'
            ? movie && writeMovie(bytes, movie, relocation)
            : meta && idat && writeMeta(meta, idat, relocation);
        if (!box) return null;
        parts.push(box);
      }
    }
    return parts;
  };
  // Offsets have a fixed width, so a first writing with offsets of no meaning shows where everything will be.
  const first = write(relocate(slots, fileType.length, () => 0));
  if (!first) return null;
  const boxLengths = { meta: 0, moov: 0 };
  let index = 1;
  for (const slot of slots) {
    if (slot.kind === 'mdat') index += 1 + slot.ranges.length;
    else boxLengths[slot.kind] = first[index++]?.length ?? 0;
  }
  const parts = write(relocate(slots, fileType.length, (kind) => boxLengths[kind]));
  return parts && { parts, kept };
}

function orderSlots(kept: readonly ByteRange[], meta: ItemMeta | null, movie: Movie | null): Slot[] | null {
  const boxes: { kind: 'meta' | 'moov'; box: Box }[] = [];
  if (meta) boxes.push({ kind: 'meta', box: meta.box });
  if (movie) boxes.push({ kind: 'moov', box: movie.box });
  boxes.sort((a, b) => a.box.start - b.box.start);
  const slots: Slot[] = [];
  for (const range of kept) {
    if (boxes.some(({ box }) => range.start < box.end && range.end > box.start)) return null;
    while (boxes[0] && boxes[0].box.start < range.start) slots.push({ kind: (boxes.shift() as { kind: 'meta' }).kind });
    const last = slots.at(-1);
    if (last?.kind === 'mdat') last.ranges.push(range);
    else slots.push({ kind: 'mdat', ranges: [range] });
  }
  return [...slots, ...boxes.map(({ kind }) => ({ kind }))];
}

function relocate(slots: readonly Slot[], start: number, boxLength: (kind: 'meta' | 'moov') => number): Relocation {
  const relocation = new Relocation();
  let at = start;
  for (const slot of slots) {
    if (slot.kind !== 'mdat') {
      at += boxLength(slot.kind);
      continue;
    }
    at += 8;
    for (const range of slot.ranges) {
      relocation.add(range, at);
      at += range.end - range.start;
    }
  }
  return relocation;
}

function lengthOf(ranges: readonly ByteRange[]): number {
  return ranges.reduce((sum, { start, end }) => sum + end - start, 0);
}

interface IdatLayout {
  readonly box: Uint8Array;
  readonly relocation: Relocation;
}

/** The item data box with the kept items only; offsets in it count from its body. */
function layOutIdat(bytes: Uint8Array, meta: ItemMeta): IdatLayout {
  const ranges = withoutHoles(meta.kept.idatRanges, meta.kept.holes);
  const relocation = new Relocation();
  const body = new ByteWriter();
  for (const range of ranges) {
    relocation.add(range, body.length);
    body.bytes(bytes.subarray(range.start, range.end));
  }
  return { box: body.length > 0 ? writeBox('idat', body.build()) : new Uint8Array(0), relocation };
}

function writeMeta(meta: ItemMeta, idat: IdatLayout, relocation: Relocation): Uint8Array | null {
  const { items, references, locations, properties, uses } = meta.kept;
  const moved = [];
  for (const location of locations) {
    const extents: ByteRange[] = [];
    for (const { start, end } of location.extents) {
      const place = (location.method === 1 ? idat.relocation : relocation).find(start, end);
      if (!place) return null;
      extents.push({ start: place.offset, end: place.offset + place.length });
    }
    moved.push({ ...location, extents });
  }
  const primary = new ByteWriter().uint(meta.primary, meta.primary > 0xffff ? 4 : 2).build();
  return writeFullBox(
    'meta',
    0,
    0,
    writeHandler('pict'),
    writeFullBox('pitm', meta.primary > 0xffff ? 1 : 0, 0, primary),
    writeItemLocations(moved),
    writeItemInfo(items),
    ...(references.length > 0 ? [writeItemReferences(references)] : []),
    writeItemProperties(properties, uses),
    idat.box,
  );
}
