import { fail, ok } from '../../result';
import type { Result } from '../../result';
import { coverBlocks } from '../cover-blocks';
import type { Orientation, Walk } from '../format';
import { isSameAsParts } from '../same-as-parts';
import { readDirectory } from './field';
import type { Directory, TiffForm } from './field';
import { firstDirectory, readForm } from './header';
import { layOutTiff } from './layout';
import { readTiffPackets } from './packets';
import { readPage } from './page';
import type { Page } from './page';
import { isCameraRaw } from './raw';
import { describeStretches } from './stretches';
import { mostTiffPages, mostTiffPieces } from '../../limits';

/** What a walk over a TIFF file found, and the cleaned file in pieces. */
export interface TiffWalk extends Walk {
  readonly parts: readonly Uint8Array[];
}

/**
 * Walks a TIFF or BigTIFF file (TIFF 6.0 and its supplements): the directories of its chain, each with a picture. The
 * cleaned file is laid out right away: a file that already is that layout has nothing to remove.
 */
export function walkTiff(bytes: Uint8Array): Result<TiffWalk> {
  const form = readForm(bytes);
  const directories = form && readChain(bytes, form);
  if (!form || !directories) return fail('format.broken');
  if (isCameraRaw(bytes, form, directories)) return fail('format.raw');
  const pages: Page[] = [];
  let pieces = 0;
  for (const directory of directories) {
    const page = readPage(bytes, form, directory);
    if (page === 'old-jpeg') return fail('format.old-jpeg');
    if (page === 'broken') return fail('format.broken');
    if (page) pages.push(page);
    // Pages may share one long list of strips, so that a small file asks for a lot of work.
    pieces += page?.places.reduce((sum, place) => sum + place.pieces.length, 0) ?? 0;
    if (pieces > mostTiffPieces) return fail('format.broken');
  }
  const [first] = pages;
  const layout = layOutTiff(bytes, form, pages);
  if (!first || !layout) return fail('format.broken');
  const isClean = isSameAsParts(bytes, layout.parts);
  const stretches = describeStretches(bytes, form, directories);
  const blocks = coverBlocks({ start: 0, end: bytes.length }, layout.kept, stretches);
  return ok({
    format: 'tiff',
    widthPx: first.raster.widthPx,
    heightPx: first.raster.heightPx,
    orientation: (first.orientation >= 1 && first.orientation <= 8 ? first.orientation : 1) as Orientation,
    frames: pages.length,
    blocks: isClean ? blocks.map((block) => ({ ...block, fate: 'keep' as const })) : blocks,
    packets: readTiffPackets(bytes, directories),
    parts: layout.parts,
  });
}

/**
 * The directories from the first on; null when the first cannot be read, or when they overlap so much that together
 * they are longer than the file. A chain that bites its tail ends there.
 */
function readChain(bytes: Uint8Array, form: TiffForm): Directory[] | null {
  const directories: Directory[] = [];
  const seen = new Set<number>();
  let length = 0;
  for (let at = firstDirectory(bytes, form); at > 0 && !seen.has(at) && directories.length < mostTiffPages;) {
    seen.add(at);
    const directory = readDirectory(bytes, form, at);
    if (!directory) break;
    directories.push(directory);
    length += directory.end - directory.start;
    if (length > bytes.length) return null;
    at = directory.next;
  }
  return directories.length > 0 ? directories : null;
}
