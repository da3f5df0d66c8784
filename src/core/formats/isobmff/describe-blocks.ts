import { coverBlocks } from '../cover-blocks';
import type { Stretch } from '../cover-blocks';
import type { Block } from '../format';
import type { ByteRange } from '../kept-ranges';
import type { Box } from './box';
import { describeBox } from './box-roles';
import { describeItem } from './item-roles';
import type { ItemMeta } from './item-meta';
import type { CleanLayout } from './layout';
import type { Movie } from './movie';

/** Every byte of the file as blocks. */
export function describeBlocks(
  bytes: Uint8Array,
  topLevel: readonly Box[],
  meta: ItemMeta | null,
  movie: Movie | null,
  layout: CleanLayout,
): Block[] {
  const blocks: Block[] = [];
  const dropped = droppedStretches(meta, movie);
  let at = 0;
  for (const box of topLevel) {
    if (box === meta?.box) describeContainer(box, meta.children, 4, blocks);
    else if (box === movie?.box) describeContainer(box, movie.children, 0, blocks);
    else describeData(bytes, box, layout.kept, dropped, blocks);
    at = box.end;
  }
  if (at < bytes.length) {
    blocks.push({ name: 'data after the end', role: 'leftover', fate: 'drop', start: at, end: bytes.length });
  }
  return blocks;
}

function describeContainer(box: Box, children: readonly Box[], headerLength: number, blocks: Block[]): void {
  const start = box.start;
  blocks.push({ name: box.type, role: 'structure', fate: 'rewrite', start, end: box.body + headerLength });
  for (const child of children) blocks.push(describeBox(child, box.type));
}

/** A top-level box; where kept data lies in it, cut into pieces. */
function describeData(
  bytes: Uint8Array,
  box: Box,
  kept: readonly ByteRange[],
  dropped: readonly Stretch[],
  blocks: Block[],
): void {
  const inside = (range: ByteRange): boolean => range.start < box.end && range.end > box.body;
  const keptHere = kept.filter(inside);
  const droppedHere = dropped.filter(inside);
  if (box.type === 'ftyp' || (keptHere.length === 0 && droppedHere.length === 0 && box.type !== 'mdat')) {
    blocks.push(describeBox(box, '', bytes));
    return;
  }
  blocks.push({ name: box.type, role: 'structure', fate: 'rewrite', start: box.start, end: box.body });
  blocks.push(...coverBlocks({ start: box.body, end: box.end }, keptHere, droppedHere));
}

function droppedStretches(meta: ItemMeta | null, movie: Movie | null): Stretch[] {
  const stretches: Stretch[] = [];
  const keptIds = new Set(meta?.kept.items.map(({ id }) => id));
  for (const item of meta?.all ?? []) {
    if (!meta || keptIds.has(item.id)) continue;
    const about = describeItem(item, meta);
    for (const range of meta.ranges.get(item.id) ?? []) stretches.push({ ...about, fate: 'drop', ...range });
  }
  for (const hole of meta?.kept.holes ?? []) {
    stretches.push({ name: 'message in the picture data', role: 'metadata', fate: 'drop', ...hole });
  }
  for (const track of movie?.droppedTracks ?? []) {
    const about = { name: `track ${track.handler}`, role: 'hidden-picture', fate: 'drop' } as const;
    for (const range of track.chunks) stretches.push({ ...about, ...range });
  }
  return stretches.sort((a, b) => a.start - b.start);
}
