import { jpegStreamHoles } from '../jpeg-stream-holes';
import type { ByteRange } from '../kept-ranges';
import type { Box } from './box';
import type { ItemInfo } from './item-info';

/**
 * The bytes inside a kept item that carry messages and no picture. Null when the item is not what its type says.
 * Only items in one piece are looked into; encoders cut up only what they stream.
 */
export function itemHoles(
  bytes: Uint8Array,
  item: ItemInfo,
  ranges: readonly ByteRange[],
  findProperty: (id: number, type: string) => Box | undefined,
): readonly ByteRange[] | null {
  const [range, ...others] = ranges;
  if (!range || others.length > 0 || item.type !== 'jpeg') return [];
  // With a common beginning elsewhere (`jpgC`) the item itself starts in the middle of a stream.
  return findProperty(item.id, 'jpgC') ? [] : jpegStreamHoles(bytes, range.start, range.end);
}
