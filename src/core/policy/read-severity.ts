import type { Detection, Severity } from '../findings/finding';
import { isReadOn } from '../findings/read-on';
import type { Read, ReadSort } from '../reading/read';

/** Names the place or the person outright, or opens something of theirs. */
const outright: ReadonlySet<ReadSort> = new Set<ReadSort>([
  'address',
  'street',
  'phone',
  'email',
  'handle',
  'plate',
  'wifi-name',
  'wifi-password',
  'booking',
  'flight',
  'person-name',
  'bank-account',
  'coordinates',
  'secret',
  'parcel',
]);

/** Can be looked up. */
const searchable: ReadonlySet<ReadSort> = new Set<ReadSort>(['shop', 'url', 'date', 'time']);

/** This many words of three letters or more on a sign or a paper can be searched for as they are. */
const wordsToSearch = 3;
/** On other things up to four words are mostly a brand and what is in the package. */
const wordsOnThings = 5;

/** How much the text read at a detection matters; null when that says no more than its kind. */
export function severityOfReads({ kind, reads = [] }: Detection): Severity | null {
  if (reads.length === 0) return null;
  if (kind === 'code') return reads.every(({ sort }) => sort === 'product') ? 'low' : null;
  if (reads.some(({ sort }) => outright.has(sort))) return 'high';
  const enough = kind === 'text' ? wordsOnThings : wordsToSearch;
  if (reads.some(({ sort, text }) => searchable.has(sort) || (sort === 'other' && wordsIn(text) >= enough)))
    return 'medium';
  return reads.every(({ sort }) => sort === 'caption') ? 'info' : 'low';
}

/** A screen on which something was read shows something, however small it is; null when nothing was, or for other things. */
export function severityOfScreen({ kind, region }: Detection, all: readonly Detection[]): Severity | null {
  return kind === 'screen' && region && isReadOn(region, all) ? 'medium' : null;
}

function wordsIn(text: Read['text']): number {
  return (text.match(/\p{L}{3,}/gu) ?? []).length;
}
