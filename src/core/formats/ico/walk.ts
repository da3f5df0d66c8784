import { ByteReader } from '../../bytes/reader';
import { ByteWriter } from '../../bytes/writer';
import { fail, ok } from '../../result';
import type { Result } from '../../result';
import { coverBlocks } from '../cover-blocks';
import type { Stretch } from '../cover-blocks';
import type { MetadataPacket, Walk } from '../format';
import { Relocation, overlaps, uniteRanges, withoutHoles } from '../kept-ranges';
import type { ByteRange } from '../kept-ranges';
import { isSameAsParts } from '../same-as-parts';
import { readIcon } from './icon';
import type { Icon } from './icon';

/** What a walk over an icon found, and the cleaned file in pieces. */
export interface IcoWalk extends Walk {
  readonly parts: readonly Uint8Array[];
}

const headerLength = 6;
const entryLength = 16;

/**
 * Walks an icon or cursor file: a directory, then pictures, each a bitmap without its file header or a PNG file.
 * Pictures follow the directory without gaps in the cleaned file; PNG pictures are cleaned by the rules for PNG.
 */
export function walkIco(bytes: Uint8Array): Result<IcoWalk> {
  const icons = readIcons(bytes);
  const [first] = icons ?? [];
  if (!icons || !first) return fail('format.broken');
  const kept = withoutHoles(uniteRanges(icons), uniteRanges(icons.flatMap(({ holes }) => holes)));
  const parts = layOutIco(bytes, icons, kept);
  if (!parts) return fail('format.broken');
  const directoryEnd = headerLength + icons.length * entryLength;
  const stretches: Stretch[] = [
    { name: 'icon directory', role: 'structure', fate: 'rewrite', start: 0, end: directoryEnd },
    ...icons.flatMap(({ dropped }) => dropped),
  ];
  const blocks = coverBlocks({ start: 0, end: bytes.length }, kept, stretches);
  const isClean = isSameAsParts(bytes, parts);
  return ok({
    format: 'ico',
    widthPx: first.widthPx,
    heightPx: first.heightPx,
    orientation: 1,
    frames: icons.length,
    blocks: isClean ? blocks.map((block) => ({ ...block, fate: 'keep' as const })) : blocks,
    packets: icons.flatMap(({ packets }): readonly MetadataPacket[] => packets),
    parts,
  });
}

/** The icons in the order of the directory; null when it is damaged or one of them cannot be walked. */
function readIcons(bytes: Uint8Array): Icon[] | null {
  const reader = new ByteReader(bytes, 4, bytes.length, 'little');
  const count = reader.u16();
  if (count === 0 || count * entryLength > reader.left) return null;
  const entries: { entry: Uint8Array; start: number; end: number }[] = [];
  for (let i = 0; i < count; i++) {
    const entry = reader.take(entryLength);
    const fields = new ByteReader(entry, 8, entryLength, 'little');
    const length = fields.u32();
    const start = fields.u32();
    entries.push({ entry, start, end: start + length });
  }
  // Each byte is looked into once, however many entries point at it.
  if (overlaps(entries).length > 0) return null;
  const icons: Icon[] = [];
  for (const { entry, start, end } of entries) {
    const icon = start < headerLength + count * entryLength ? null : readIcon(bytes, entry, { start, end });
    if (!icon) return null;
    icons.push(icon);
  }
  return icons;
}

function layOutIco(bytes: Uint8Array, icons: readonly Icon[], kept: readonly ByteRange[]): Uint8Array[] | null {
  const relocation = new Relocation();
  let at = headerLength + icons.length * entryLength;
  for (const range of kept) {
    relocation.add(range, at);
    at += range.end - range.start;
  }
  const directory = new ByteWriter('little').bytes(bytes.subarray(0, 4)).u16(icons.length);
  for (const { entry, start, end } of icons) {
    const place = relocation.find(start, end);
    if (!place) return null;
    // Width, height, colours, a reserved byte, planes or hotspot, bits or hotspot.
    directory.bytes(entry.subarray(0, 3)).u8(0).bytes(entry.subarray(4, 8)).u32(place.length).u32(place.offset);
  }
  return [directory.build(), ...kept.map(({ start, end }) => bytes.subarray(start, end))];
}
