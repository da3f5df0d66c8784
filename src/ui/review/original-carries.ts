import type { PhotoView } from '../../bridge/review-state';
import { say } from '../../core/strings/catalogue';
import type { Locale } from '../../core/strings/locale';
import { joinWords } from '../join-words';
import { groupMetadata } from './group-metadata';

/** What the originals would still tell, in one sentence; never "nothing" about a file that could not be read. */
export function originalCarries(photos: readonly PhotoView[], locale: Locale): string {
  const groups = groupMetadata(photos.flatMap((photo) => photo.report?.metadata ?? []));
  if (groups.length > 0) {
    const list = joinWords(
      locale,
      groups.map(({ category }) => say(locale, `review.removed.${category}`)),
    );
    return say(locale, { key: 'review.original.carries', values: { list } });
  }
  const allRead = photos.length > 0 && photos.every((photo) => photo.report?.cleaned.status === 'nothing-to-clean');
  return say(locale, allRead ? 'review.original.carries-nothing' : 'review.original.carries-unknown');
}
