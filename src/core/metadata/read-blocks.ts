import type { Block, MetadataPacket } from '../formats/format';
import type { ItemList } from './item-list';
import { byteCount } from './plain-text';

/** Fewer stray bytes than this carry nothing worth a line. */
const WORTH_TELLING = 4;

/** Names hidden pictures, leftovers and provenance marks among the removed blocks, one line for each kind. */
export function readBlocks(
  removed: readonly Block[],
  packets: readonly MetadataPacket[],
  format: string,
  list: ItemList,
): void {
  const sums = new Map<string, { block: Block; bytes: number; count: number }>();
  for (const block of removed) {
    const key = `${block.role} ${block.name}`;
    const sum = sums.get(key) ?? { block, bytes: 0, count: 0 };
    sums.set(key, { block, bytes: sum.bytes + block.end - block.start, count: sum.count + 1 });
  }
  const told = new Set(packets.map(({ kind }) => kind));
  for (const { block, bytes, count } of sums.values()) {
    const value = count > 1 ? `${block.name} × ${count}, ${byteCount(bytes)}` : `${block.name}, ${byteCount(bytes)}`;
    if (block.role === 'hidden-picture') list.add('hidden-picture', keyOf(block.name), value, format);
    if (block.role === 'provenance' && !told.has('jumbf')) list.add('provenance', 'Provenance', value, format);
    if (block.role === 'leftover' && bytes >= WORTH_TELLING) list.add('leftover', keyOf(block.name), value, format);
    if (block.role === 'unknown' && bytes > 0) list.add('leftover', 'UnknownData', value, format);
  }
}

/** `second picture` → `SecondPicture`. */
function keyOf(name: string): string {
  return name
    .replace(/[^\p{L}\d]+(\p{L}|$)/gu, (_, letter: string) => letter.toUpperCase())
    .replace(/^./u, (first) => first.toUpperCase());
}
