import { matchesAt } from '../../bytes/match';
import { ByteReader } from '../../bytes/reader';
import type { Stretch } from '../cover-blocks';
import type { MetadataPacket } from '../format';
import type { ByteRange } from '../kept-ranges';
import { png } from '../png';

/** One picture of an icon file. */
export interface Icon extends ByteRange {
  /** Its entry in the directory. */
  readonly entry: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Parts of it that go, and what they are. */
  readonly holes: readonly ByteRange[];
  readonly dropped: readonly Stretch[];
  readonly packets: readonly MetadataPacket[];
}

/** Reads a picture of an icon; null when it is not in the file or damaged. */
export function readIcon(bytes: Uint8Array, entry: Uint8Array, range: ByteRange): Icon | null {
  if (range.end > bytes.length || range.end <= range.start) return null;
  return matchesAt(bytes, range.start, '\x89PNG\r\n\x1a\n')
    ? readPngIcon(bytes, entry, range)
    : readBitmapIcon(bytes, entry, range);
}

/**
 * A PNG picture. Its blocks that would be written anew go as well: without a colour profile or an orientation an icon
 * is shown as icons are.
 */
function readPngIcon(bytes: Uint8Array, entry: Uint8Array, { start, end }: ByteRange): Icon | null {
  const walked = png.walk(bytes.subarray(start, end));
  if (!walked.ok) return null;
  const { widthPx, heightPx, blocks, packets } = walked.value;
  const dropped = blocks
    .filter(({ fate }) => fate !== 'keep')
    .map(({ name, role, ...block }) => ({
      name: `PNG ${name}`,
      role: role === 'structure' || role === 'picture' ? ('leftover' as const) : role,
      fate: 'drop' as const,
      start: start + block.start,
      end: start + block.end,
    }));
  // Picture data that would have to be written anew cannot be cut out.
  const isCut = blocks.some(({ role, fate }) => fate === 'rewrite' && (role === 'structure' || role === 'picture'));
  return isCut ? null : { entry, start, end, widthPx, heightPx, holes: dropped, dropped, packets };
}

/** A bitmap: an information header of twice the height, a palette, colour rows, mask rows of one bit a pixel. */
function readBitmapIcon(bytes: Uint8Array, entry: Uint8Array, { start, end }: ByteRange): Icon | null {
  const reader = new ByteReader(bytes, start, end, 'little');
  const headerLength = reader.u32();
  const widthPx = reader.i32();
  const heightPx = Math.floor(Math.abs(reader.i32()) / 2);
  reader.skip(2);
  const bits = reader.u16();
  const compression = reader.u32();
  reader.skip(12);
  const colours = reader.u32() || (bits <= 8 ? 2 ** bits : 0);
  if (reader.overrun || headerLength !== 40 || widthPx <= 0 || heightPx === 0 || compression !== 0) return null;
  const rows = (bitsPerPixel: number): number => Math.ceil((widthPx * bitsPerPixel) / 32) * 4 * heightPx;
  const needed = headerLength + colours * 4 + rows(bits) + rows(1);
  const isLong = start + needed < end;
  const rest = { start: start + needed, end };
  return {
    entry,
    start,
    end,
    widthPx,
    heightPx,
    holes: isLong ? [rest] : [],
    dropped: isLong ? [{ name: 'data after the icon', role: 'leftover', fate: 'drop', ...rest }] : [],
    packets: [],
  };
}
