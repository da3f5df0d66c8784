import type { CheckReport } from '../../core/check/report';
import { seenKinds, type Kind } from '../../core/findings/kinds';
import type { Sentence } from '../../core/result';
import type { SentenceKey } from '../../core/strings/key';
import { say } from '../../core/strings/catalogue';
import type { Locale } from '../../core/strings/locale';

/** What was checked in one photo. */
export interface Checked {
  /** No more than was checked, with what nothing looked for. */
  readonly sentence: Sentence;
  /** What the picture was searched for; null where that is not all there is to say. */
  readonly lookedFor: string | null;
}

/** What was checked in one photo; null while nothing is known yet. */
export function whatWasChecked(report: CheckReport | null, locale: Locale): Checked | null {
  if (!report) return null;
  const only = (key: SentenceKey): Checked => ({ sentence: { key }, lookedFor: null });
  const pictureSeen = !report.notChecked.some((part) => part.kind === 'picture');
  if (report.format === null && !pictureSeen) return only('review.verdict.nothing-read');
  if (!pictureSeen) return only('review.verdict.file-only');
  if (report.notChecked.length > 0) return only('review.verdict.checked-in-part');
  // Some are found too seldom to say that they were looked for; what is found is not denied.
  const found = new Set(report.findings.map(({ kind }) => kind));
  const wasLookedFor = (kind: Kind): boolean => report.lookedFor.includes(kind);
  const [searched = '', others = ''] = [true, false].map((wanted) =>
    listOf(
      seenKinds.filter((kind) => (wanted ? wasLookedFor(kind) : !wasLookedFor(kind) && !found.has(kind))),
      locale,
    ),
  );
  if (searched === '') return only('review.verdict.file-only');
  const sentence: Sentence =
    others === '' ? { key: 'review.verdict.checked' } : { key: 'review.verdict.checked-but', values: { others } };
  return { sentence, lookedFor: searched };
}

function listOf(some: readonly Kind[], locale: Locale): string {
  return new Intl.ListFormat(locale).format(some.map((kind) => say(locale, `finding.${kind}.many`)));
}
