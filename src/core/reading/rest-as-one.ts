import { plainText } from '../metadata/plain-text';
import type { Read } from './read';

/** The telling parts of a text, each on its own, and the rest as one: so many words together can be searched for. */
export function restAsOne(reads: readonly Read[]): Read[] {
  const rest = plainText(reads.flatMap(({ sort, text }) => (sort === 'other' ? [text] : [])).join(' '));
  const telling = reads.filter(({ sort }) => sort !== 'other');
  return rest === '' ? telling : [...telling, { sort: 'other', text: rest }];
}
