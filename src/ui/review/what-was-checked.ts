import type { CheckReport } from '../../core/check/report';
import { seenKinds, type Kind } from '../../core/findings/kinds';
import type { Sentence } from '../../core/result';
import type { SentenceKey } from '../../core/strings/key';
import { say } from '../../core/strings/catalogue';
import type { Locale } from '../../core/strings/locale';

/** What is found as another kind: letters on a sign are text. */
const toldAs: Readonly<Partial<Record<Kind, Kind>>> = { sign: 'text' };

/** What nothing here can find. */
const neverSeen: readonly SentenceKey[] = ['review.verdict.keys', 'review.verdict.key-cards'];

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
  const { lookedFor, findings } = report;
  if (lookedFor.length === 0) return only('review.verdict.file-only');
  // Some are found too seldom to say that they were looked for; what is found is not denied.
  const found = new Set(findings.map(({ kind }) => kind));
  const others = seenKinds.filter((kind) => !lookedFor.includes(toldAs[kind] ?? kind) && !found.has(kind));
  const values = { others: listOf([...others.map(nameOf), ...neverSeen], locale) };
  const searched = seenKinds.filter((kind) => lookedFor.includes(kind));
  return { sentence: { key: 'review.verdict.checked-but', values }, lookedFor: listOf(searched.map(nameOf), locale) };
}

function nameOf(kind: Kind): SentenceKey {
  return `finding.${kind}.many`;
}

function listOf(some: readonly SentenceKey[], locale: Locale): string {
  return new Intl.ListFormat(locale).format(some.map((key) => say(locale, key)));
}
