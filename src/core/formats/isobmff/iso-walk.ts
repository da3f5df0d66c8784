import { fail, ok } from '../../result';
import type { Result } from '../../result';
import type { Block, FormatId, Walk } from '../format';
import { isSameAsParts } from '../same-as-parts';
import { readBoxes } from './box';
import type { Box } from './box';
import { describeBlocks } from './describe-blocks';
import { readBrands } from './file-type';
import { readItemMeta } from './item-meta';
import { layOut } from './layout';
import { movieFrames, movieSize, readMovie } from './movie';
import { readPackets } from './packets';
import { mostTopLevelBoxes } from '../../limits';

/** What a walk over a HEIF or AVIF file found, and the cleaned file in pieces. */
export interface IsoWalk extends Walk {
  readonly parts: readonly Uint8Array[];
}

/**
 * Walks a HEIF or AVIF file (ISO/IEC 14496-12 boxes, ISO/IEC 23008-12 items, AVIF 1.1). The cleaned file is laid out
 * right away: a file that already is that layout has nothing to remove, and all its blocks stay.
 */
export function walkIso(bytes: Uint8Array, format: FormatId): Result<IsoWalk> {
  const { boxes, tail } = readBoxes(bytes, 0, bytes.length);
  const topLevel = [...boxes, ...cutMediaData(bytes, tail)];
  const find = (type: string): Box | undefined => topLevel.find((box) => box.type === type);
  if (topLevel.length > mostTopLevelBoxes) return fail('format.broken');
  if (find('mini')) return fail('format.mini-heif');
  if (find('moof')) return fail('format.broken');
  const [metaBox, movieBox] = [find('meta'), find('moov')];
  const meta = metaBox ? readItemMeta(bytes, metaBox, topLevel) : null;
  const movie = movieBox ? readMovie(bytes, movieBox) : null;
  if ((metaBox && !meta) || (movieBox && !movie) || (!meta && !movie)) return fail('format.broken');
  const layout = layOut(bytes, readBrands(bytes), meta, movie);
  if (!layout) return fail('format.broken');
  const blocks = describeBlocks(bytes, topLevel, meta, movie, layout);
  const size = meta ?? (movie ? movieSize(bytes, movie) : { widthPx: 0, heightPx: 0 });
  return ok({
    format,
    widthPx: size.widthPx,
    heightPx: size.heightPx,
    orientation: meta?.orientation ?? 1,
    frames: movie ? movieFrames(movie) : 1,
    blocks: isSameAsParts(bytes, layout.parts) ? blocks.map(kept) : blocks,
    packets: readPackets(bytes, topLevel, meta),
    parts: layout.parts,
  });
}

function kept(block: Block): Block {
  return { ...block, fate: 'keep' };
}

/** A media data box whose size runs past the end of the file: decoders read what is there. */
function cutMediaData(bytes: Uint8Array, tail: number): Box[] {
  const isMediaData = String.fromCharCode(...bytes.subarray(tail + 4, tail + 8)) === 'mdat';
  return isMediaData ? [{ type: 'mdat', start: tail, body: tail + 8, end: bytes.length }] : [];
}
