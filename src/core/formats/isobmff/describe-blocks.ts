import type { Block, BlockRole } from '../format';
import type { ByteRange } from '../kept-ranges';
import type { Box } from './box';
import { describeBox } from './box-roles';
import { describeItem } from './item-roles';
import type { ItemMeta } from './item-meta';
import type { CleanLayout } from './layout';
import type { Movie } from './movie';

/** A named stretch of media data that goes. */
interface Stretch extends ByteRange {
  readonly name: string;
  readonly role: BlockRole;
}

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
  let at = box.body;
  for (const { start, end } of [...keptHere, { start: box.end, end: box.end }]) {
    fillGap({ start: at, end: Math.max(at, start) }, droppedHere, blocks);
    const from = Math.max(start, at);
    if (end > from) blocks.push({ name: 'picture data', role: 'picture', fate: 'keep', start: from, end });
    at = Math.max(at, end);
  }
}

/** What lies between kept ranges: data of dropped items where there are such, leftovers elsewhere. */
function fillGap(gap: ByteRange, dropped: readonly Stretch[], blocks: Block[]): void {
  let at = gap.start;
  const leftover = (end: number): void => {
    if (end > at) blocks.push({ name: 'unused data', role: 'leftover', fate: 'drop', start: at, end });
    at = Math.max(at, end);
  };
  for (const { name, role, start, end } of dropped) {
    if (end <= at || start >= gap.end) continue;
    leftover(Math.min(start, gap.end));
    const to = Math.min(end, gap.end);
    blocks.push({ name, role, fate: 'drop', start: at, end: to });
    at = to;
  }
  leftover(gap.end);
}

function droppedStretches(meta: ItemMeta | null, movie: Movie | null): Stretch[] {
  const stretches: Stretch[] = [];
  const keptIds = new Set(meta?.kept.items.map(({ id }) => id));
  for (const item of meta?.all ?? []) {
    if (!meta || keptIds.has(item.id)) continue;
    const about = describeItem(item, meta);
    for (const range of meta.ranges.get(item.id) ?? []) stretches.push({ ...about, ...range });
  }
  for (const hole of meta?.kept.holes ?? []) {
    stretches.push({ name: 'message in the picture data', role: 'metadata', ...hole });
  }
  for (const track of movie?.droppedTracks ?? []) {
    for (const range of track.chunks)
      stretches.push({ name: `track ${track.handler}`, role: 'hidden-picture', ...range });
  }
  return stretches.sort((a, b) => a.start - b.start);
}
