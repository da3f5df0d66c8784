/** A part of a file: byte offsets, end exclusive. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** The same bytes as sorted ranges that neither overlap nor touch nor are empty. */
export function uniteRanges(ranges: readonly ByteRange[]): ByteRange[] {
  const united: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    if (end <= start) continue;
    const last = united.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else united.push({ start, end });
  }
  return united;
}

/** What is left of united ranges without the holes; both sorted and free of overlap. */
export function withoutHoles(ranges: readonly ByteRange[], holes: readonly ByteRange[]): ByteRange[] {
  const rest: ByteRange[] = [];
  let next = 0;
  for (const { start, end } of ranges) {
    let at = start;
    for (let hole = holes[next]; hole && hole.end <= start; hole = holes[++next]);
    for (let i = next; at < end; i++) {
      const hole = holes[i];
      if (!hole || hole.start >= end) break;
      if (hole.start > at) rest.push({ start: at, end: hole.start });
      at = Math.max(at, hole.end);
    }
    if (at < end) rest.push({ start: at, end });
  }
  return rest;
}

/** The bytes that are in more than one of these ranges. */
export function overlaps(ranges: readonly ByteRange[]): ByteRange[] {
  const shared: ByteRange[] = [];
  let reach = 0;
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    if (start < reach) shared.push({ start, end: Math.min(end, reach) });
    reach = Math.max(reach, end);
  }
  return uniteRanges(shared);
}

/**
 * Where kept ranges of a file went in a new one, for formats that point at their data by offset. Ranges keep their
 * order, so a stretch of the old file is still one stretch, shorter by the holes cut out of it.
 */
export class Relocation {
  private readonly moves: { readonly start: number; readonly end: number; readonly to: number }[] = [];

  /** Says that the next kept range (in file order) starts at `to` in the new file. */
  add(range: ByteRange, to: number): void {
    this.moves.push({ ...range, to });
  }

  /** The new place of [start, end); null when none of it is kept or it is no longer in one stretch. */
  find(start: number, end: number): { readonly offset: number; readonly length: number } | null {
    let low = 0;
    let high = this.moves.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.moves[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    let offset = -1;
    let length = 0;
    for (let i = low; i < this.moves.length; i++) {
      const move = this.moves[i];
      if (!move || move.start >= end) break;
      const from = Math.max(start, move.start);
      const to = move.to + from - move.start;
      if (offset < 0) offset = to;
      else if (offset + length !== to) return null;
      length += Math.min(end, move.end) - from;
    }
    return offset < 0 ? null : { offset, length };
  }
}
