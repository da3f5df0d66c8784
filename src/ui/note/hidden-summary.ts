import type { PhotoView } from '../../bridge/review-state';
import { say } from '../../core/strings/catalogue';
import type { Locale } from '../../core/strings/locale';
import { joinWords } from '../join-words';
import { plural } from '../plural';
import { groupMetadata } from '../review/group-metadata';

/** What is hidden in the files as far as it was read, most telling first; null while nothing is known of it. */
export function hiddenSummary(photos: readonly PhotoView[], locale: Locale): string | null {
  const groups = groupMetadata(photos.flatMap(({ report }) => report?.metadata ?? []));
  if (groups.length === 0) return null;
  const words = groups.map(({ category }) => say(locale, `review.removed.${category}`));
  const key = `review.note.hidden.${plural(locale, photos.length)}` as const;
  return say(locale, { key, values: { list: joinWords(locale, words) } });
}
