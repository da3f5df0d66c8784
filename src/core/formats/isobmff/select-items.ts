import type { ItemInfo } from './item-info';
import type { ItemReference } from './item-reference';

/** Pictures a file may be made of (ISO/IEC 23008-12 and its amendments, AVIF 1.1). */
const pictureTypes = new Set([
  'hvc1',
  'hvt1',
  'lhv1',
  'av01',
  'avc1',
  'vvc1',
  'evc1',
  'jpeg',
  'j2k1',
  'unci',
  'grid',
  'iovl',
  'iden',
  'sato',
]);

/** References that say how kept items belong together. */
const keptReferences = new Set(['dimg', 'auxl', 'prem', 'base', 'pred']);

export interface ItemSelection {
  readonly items: readonly ItemInfo[];
  readonly references: readonly ItemReference[];
}

/**
 * The primary picture, all it is derived from, and the alpha planes of these. Thumbnails, depth and gain maps, other
 * pictures of the collection and metadata are not among them. Null when the primary picture is missing, no picture,
 * or partly missing.
 */
export function selectItems(
  all: readonly ItemInfo[],
  references: readonly ItemReference[],
  primary: number,
  isAlpha: (id: number) => boolean,
): ItemSelection | null {
  const byId = new Map(all.map((item) => [item.id, item]));
  const derivedFrom = new Map<number, number[]>();
  const alphaOf = new Map<number, number[]>();
  for (const { type, from, to } of references) {
    if (type === 'dimg') append(derivedFrom, from, to);
    if (type === 'auxl' && isAlpha(from)) for (const id of to) append(alphaOf, id, [from]);
  }
  const kept = new Set<number>();
  const queue = [primary];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (kept.has(id)) continue;
    const item = byId.get(id);
    if (!item || item.isProtected || !pictureTypes.has(item.type)) return null;
    kept.add(id);
    for (const next of derivedFrom.get(id) ?? []) queue.push(next);
    for (const next of alphaOf.get(id) ?? []) queue.push(next);
  }
  return {
    items: [...byId.values()].filter(({ id }) => kept.has(id)),
    references: references.filter(
      ({ type, from, to }) => keptReferences.has(type) && kept.has(from) && to.every((id) => kept.has(id)),
    ),
  };
}

/**
 * The primary picture; where that is one derived from a gain map (`tmap`), the picture the map was made for, which is
 * what readers without HDR show.
 */
export function plainPrimary(all: readonly ItemInfo[], references: readonly ItemReference[], primary: number): number {
  const isToneMapped = all.find(({ id }) => id === primary)?.type === 'tmap';
  if (!isToneMapped) return primary;
  return references.find(({ type, from }) => type === 'dimg' && from === primary)?.to[0] ?? primary;
}

function append(map: Map<number, number[]>, key: number, values: readonly number[]): void {
  const list = map.get(key) ?? [];
  for (const value of values) list.push(value);
  map.set(key, list);
}
