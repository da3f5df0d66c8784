import type { CheckReport } from '../../core/check/report';
import { seenKinds, type Kind } from '../../core/findings/kinds';
import type { Sentence } from '../../core/result';
import { say } from '../../core/strings/catalogue';
import type { Locale } from '../../core/strings/locale';

/** Says what was checked in one photo, and no more than that; null while nothing is known yet. */
export function checkedSentence(report: CheckReport | null, locale: Locale): Sentence | null {
  if (!report) return null;
  const pictureSeen = !report.notChecked.some((part) => part.kind === 'picture');
  if (report.format === null && !pictureSeen) return { key: 'review.verdict.nothing-read' };
  if (!pictureSeen) return { key: 'review.verdict.file-only' };
  if (report.notChecked.length > 0) return { key: 'review.verdict.checked-in-part' };
  const [searched, others] = [true, false].map((wanted) =>
    listOf(
      seenKinds.filter((kind) => report.lookedFor.includes(kind) === wanted),
      locale,
    ),
  );
  if (searched === undefined || searched === '') return { key: 'review.verdict.file-only' };
  if (others === undefined || others === '') return { key: 'review.verdict.checked', values: { kinds: searched } };
  return { key: 'review.verdict.checked-but', values: { kinds: searched, others } };
}

function listOf(some: readonly Kind[], locale: Locale): string {
  return new Intl.ListFormat(locale).format(some.map((kind) => say(locale, `finding.${kind}.many`)));
}
