import type { PhotoView, Went } from '../../bridge/review-state';
import { notKept } from '../../core/check/with-kept';
import { say } from '../../core/strings/catalogue';
import type { Locale } from '../../core/strings/locale';
import { joinWords } from '../join-words';
import { plural } from '../plural';
import { groupMetadata } from '../review/group-metadata';

/** What was removed, and what was seen, in two short sentences; never more than was really checked. */
export function passedSummary(photos: readonly PhotoView[], went: Went | null, locale: Locale): string {
  if (went === 'original') return say(locale, `review.note.original.${plural(locale, photos.length)}`);
  const kept = keptSentence(photos, locale);
  const file = kept === null ? removed(photos, locale) : `${removed(photos, locale)} ${kept}`;
  if (went === 'covered') return `${say(locale, 'review.note.covered')} ${file}`;
  if (went === 'cleaned') return `${file} ${say(locale, 'review.note.picture-untouched')}`;
  return `${file} ${background(photos, locale)}`;
}

function keptSentence(photos: readonly PhotoView[], locale: Locale): string | null {
  const parts = new Set(photos.flatMap(({ report }) => report?.kept?.map(({ part }) => part) ?? []));
  if (parts.size === 0) return null;
  const list = joinWords(
    locale,
    [...parts].map((part) => say(locale, `review.kept.${part}`)),
  );
  return say(locale, { key: 'review.kept', values: { list } });
}

function removed(photos: readonly PhotoView[], locale: Locale): string {
  const cleaned = photos.flatMap(({ report }) => (report?.cleaned.status === 'cleaned' ? [report] : []));
  if (cleaned.length === 0) return say(locale, 'review.note.nothing-removed');
  const groups = groupMetadata(cleaned.flatMap(notKept));
  const words = groups.map(({ category }) => say(locale, `review.removed.${category}`));
  const onlyKept = cleaned.every(({ kept, metadata }) => kept !== undefined && metadata.length > 0);
  if (words.length === 0 && onlyKept) return say(locale, 'review.note.nothing-else');
  const list = joinWords(locale, words.length > 0 ? words : [say(locale, 'review.removed.other')]);
  const count = photos.length;
  return say(locale, { key: `review.note.removed.${plural(locale, count)}`, values: { count, list } });
}

function background(photos: readonly PhotoView[], locale: Locale): string {
  if (photos.some(({ report }) => !report || report.notChecked.length > 0)) {
    return say(locale, 'review.note.background-partly');
  }
  const anything = photos.some(({ report }) => report !== null && report.findings.length > 0);
  return say(locale, anything ? 'review.note.background-minor' : 'review.note.background-none');
}
