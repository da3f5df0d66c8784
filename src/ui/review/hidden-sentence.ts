import type { CheckReport } from '../../core/check/report';
import { notKept } from '../../core/check/with-kept';
import type { SentenceKey } from '../../core/strings/key';

/** What became of the hidden data of one file. */
export function hiddenSentence(report: CheckReport | null): SentenceKey {
  if (!report) return 'review.hidden.reading';
  if (report.fileUnread === true) return 'review.hidden.unread';
  const named = notKept(report).length > 0;
  if (report.kept && !named) return 'review.note.nothing-else';
  switch (report.cleaned.status) {
    case 'cleaned':
      return named ? 'review.hidden.cleaned' : 'review.hidden.cleaned-unnamed';
    case 'refused':
      return named ? 'review.hidden.refused' : 'review.hidden.refused-unnamed';
    case 'nothing-to-clean':
      return named ? 'review.hidden.kept' : 'review.hidden.none';
  }
}
