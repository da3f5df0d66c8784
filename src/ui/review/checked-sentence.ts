import type { CheckReport } from '../../core/check/report';
import type { SentenceKey } from '../../core/strings/key';

/** Says what was checked in one photo, and no more than that; null while nothing is known yet. */
export function checkedSentence(report: CheckReport | null): SentenceKey | null {
  if (!report) return null;
  const pictureSeen = !report.notChecked.some((part) => part.kind === 'picture');
  if (report.format === null && !pictureSeen) return 'review.verdict.nothing-read';
  if (!pictureSeen) return 'review.verdict.file-only';
  return report.notChecked.length > 0 ? 'review.verdict.checked-in-part' : 'review.verdict.checked';
}
