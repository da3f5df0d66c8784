import type { MetadataCategory, MetadataItem } from './item';
import { plainText } from './plain-text';
import { mostMetadataItems } from '../limits';

/** Collects items, in plain text, without empty and doubled ones, and never without end. */
export class ItemList {
  private readonly seen = new Set<string>();
  readonly items: MetadataItem[] = [];

  add(category: MetadataCategory, key: string, value: string, where: string): void {
    const item = { category, key: plainText(key), value: plainText(value), where: plainText(where) };
    const mark = JSON.stringify(item);
    if (item.value === '' || this.seen.has(mark) || this.items.length >= mostMetadataItems) return;
    this.seen.add(mark);
    this.items.push(item);
  }
}
