import { ByteWriter } from '../../bytes/writer';
import type { ByteRange, Relocation } from '../kept-ranges';
import { boxReader } from './box';
import type { Box } from './box';
import { writeFullBox } from './box-writer';

/** Bytes per entry of the tables that are copied: version, flags, count, entries. */
const entrySize: Readonly<Record<string, number>> = { stts: 8, ctts: 8, stss: 4, stsc: 12 };

/** Where a track's chunks are, from its sample tables (ISO/IEC 14496-12, 8.7); null when these are damaged. */
export function readChunks(
  bytes: Uint8Array,
  stbl: ReadonlyMap<string, Box>,
): { chunks: ByteRange[]; sampleCount: number } | null {
  const offsets = readOffsets(bytes, stbl);
  const sizes = readSizes(bytes, stbl.get('stsz'));
  const runs = readRuns(bytes, stbl.get('stsc'));
  if (!offsets || !sizes || !runs) return null;
  const chunks: ByteRange[] = [];
  let sample = 0;
  let run = 0;
  for (const [index, start] of offsets.entries()) {
    while ((runs[run + 1]?.firstChunk ?? Infinity) <= index + 1) run++;
    const count = Math.min(runs[run]?.samplesPerChunk ?? 0, sizes.count - sample);
    let length = 0;
    if (sizes.fixed > 0) length = count * sizes.fixed;
    else for (let i = 0; i < count; i++) length += sizes.list[sample + i] ?? 0;
    sample += count;
    if (length > 0 && (start + length > bytes.length || start < 8)) return null;
    chunks.push({ start, end: start + length });
  }
  return sample === sizes.count && sample > 0 ? { chunks, sampleCount: sample } : null;
}

function readOffsets(bytes: Uint8Array, stbl: ReadonlyMap<string, Box>): number[] | null {
  const box = stbl.get('stco') ?? stbl.get('co64');
  if (!box) return null;
  const reader = boxReader(bytes, box);
  reader.skip(4);
  const count = reader.u32();
  const size = box.type === 'stco' ? 4 : 8;
  if (count * size > reader.left) return null;
  const offsets: number[] = [];
  for (let i = 0; i < count; i++) offsets.push(reader.uint(size));
  return offsets;
}

function readSizes(bytes: Uint8Array, box: Box | undefined): { fixed: number; count: number; list: number[] } | null {
  if (!box) return null;
  const reader = boxReader(bytes, box);
  reader.skip(4);
  const fixed = reader.u32();
  const count = reader.u32();
  const list: number[] = [];
  if (fixed > 0) return reader.overrun || count * fixed > bytes.length ? null : { fixed, count, list };
  if (count * 4 > reader.left) return null;
  for (let i = 0; i < count; i++) list.push(reader.u32());
  return { fixed, count, list };
}

function readRuns(bytes: Uint8Array, box: Box | undefined): { firstChunk: number; samplesPerChunk: number }[] | null {
  if (!box) return null;
  const reader = boxReader(bytes, box);
  reader.skip(4);
  const count = reader.u32();
  if (count * 12 > reader.left) return null;
  const runs: { firstChunk: number; samplesPerChunk: number }[] = [];
  for (let i = 0; i < count; i++) {
    runs.push({ firstChunk: reader.u32(), samplesPerChunk: reader.u32() });
    reader.skip(4);
  }
  return runs;
}

/** The sample tables besides the description, each cut to its entries, with the chunks' new places; null if damaged. */
export function writeSampleTables(
  bytes: Uint8Array,
  tables: readonly Box[],
  chunks: readonly ByteRange[],
  relocation: Relocation,
): Uint8Array[] | null {
  const written: Uint8Array[] = [];
  for (const table of tables.toReversed()) {
    if (!(table.type in entrySize) && table.type !== 'stsz') continue;
    const reader = boxReader(bytes, table);
    const version = reader.u8();
    const flags = reader.u24();
    const fixed = table.type === 'stsz' ? reader.u32() : 0;
    const count = reader.u32();
    const entries = reader.take(fixed > 0 ? 0 : count * (entrySize[table.type] ?? 4));
    if (reader.overrun) return null;
    const head = new ByteWriter();
    if (table.type === 'stsz') head.u32(fixed);
    written.push(writeFullBox(table.type, version, flags, head.u32(count).bytes(entries).build()));
  }
  const offsets = new ByteWriter().u32(chunks.length);
  for (const { start, end } of chunks) {
    // A chunk without samples may point anywhere.
    const moved = end > start ? relocation.find(start, end) : { offset: 0 };
    if (!moved) return null;
    offsets.u32(moved.offset);
  }
  written.push(writeFullBox('stco', 0, 0, offsets.build()));
  return written;
}
