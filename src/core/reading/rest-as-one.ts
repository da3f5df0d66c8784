import { plainText } from '../metadata/plain-text';
import type { Read } from './read';

/** The telling parts of a text, each on its own, and the rest as one: so many words together can be searched for. */
export function restAsOne(all: readonly Read[]): Read[] {
  const reads = all.map((read) => (isOnlyANumber(read, all) ? { ...read, sort: 'other' as const } : read));
  const rest = plainText(reads.flatMap(({ sort, text }) => (sort === 'other' ? [text] : [])).join(' '));
  const telling = reads.filter(({ sort }) => sort !== 'other');
  return rest === '' ? telling : [...telling, { sort: 'other', text: rest }];
}

/** A number can be a house's when it is the whole text or stands with a street; among other words it is any number. */
function isOnlyANumber({ sort }: Read, all: readonly Read[]): boolean {
  return sort === 'house-number' && all.length > 1 && !all.some((other) => other.sort === 'street');
}
