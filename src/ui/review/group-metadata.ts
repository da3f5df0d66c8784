import { type MetadataCategory, type MetadataItem } from '../../core/metadata/item';

/** From what tells most about a place or a person to what tells least. */
const order: readonly MetadataCategory[] = [
  'place',
  'person',
  'time',
  'device',
  'hidden-picture',
  'history',
  'provenance',
  'leftover',
  'other',
];

export interface MetadataGroup {
  readonly category: MetadataCategory;
  readonly items: readonly MetadataItem[];
}

/** Items by category, the most telling category first, without empty ones; inside a category the order is kept. */
export function groupMetadata(items: readonly MetadataItem[]): readonly MetadataGroup[] {
  return order
    .map((category) => ({ category, items: items.filter((item) => item.category === category) }))
    .filter((group) => group.items.length > 0);
}
