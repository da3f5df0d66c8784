import type { ItemInfo } from './item-info';
import type { ItemProperties, PropertyUse } from './item-properties';
import { cleanProperty } from './property-rules';

/** Properties that stay: ready boxes, and which item has which of them. */
export interface KeptProperties {
  readonly properties: readonly Uint8Array[];
  readonly uses: ReadonlyMap<number, readonly PropertyUse[]>;
}

/** The clean properties of kept items; null when one is damaged or a reader would have to know it and we do not. */
export function keepProperties(
  bytes: Uint8Array,
  { properties, uses }: ItemProperties,
  items: readonly ItemInfo[],
): KeptProperties | null {
  const boxes: Uint8Array[] = [];
  /** Old index to new index; -1 for those that go. */
  const newIndex = new Map<number, number>();
  const keptUses = new Map<number, readonly PropertyUse[]>();
  for (const { id } of items) {
    const list: PropertyUse[] = [];
    for (const { index, essential } of uses.get(id) ?? []) {
      const property = properties[index];
      if (!property) return null;
      let to = newIndex.get(index);
      if (to === undefined) {
        const outcome = cleanProperty(bytes, property);
        if (outcome.fate === 'refuse') return null;
        to = outcome.fate === 'keep' ? boxes.push(outcome.box) - 1 : -1;
        newIndex.set(index, to);
      }
      // A reader must not show a picture whose essential property it does not know, and neither do we pass it on.
      if (to < 0 && essential && property.type !== 'colr') return null;
      if (to >= 0) list.push({ index: to, essential });
    }
    keptUses.set(id, list);
  }
  return { properties: boxes, uses: keptUses };
}
