import { explain } from '../../core/metadata/explain';
import type { MetadataItem } from '../../core/metadata/item';
import type { SentenceKey } from '../../core/strings/key';

export interface Explained {
  /** What somebody could do with these values. */
  readonly why: SentenceKey;
  readonly items: readonly MetadataItem[];
}

/** Puts values with the same explanation together, in the order of the first of each. */
export function groupByWhy(items: readonly MetadataItem[]): Explained[] {
  const groups = new Map<SentenceKey, MetadataItem[]>();
  for (const item of items) {
    const why = explain(item);
    groups.set(why, [...(groups.get(why) ?? []), item]);
  }
  return [...groups].map(([why, together]) => ({ why, items: together }));
}
