import type { PhotoView } from '../../bridge/review-state';
import { say } from '../../core/strings/catalogue';
import type { Locale } from '../../core/strings/locale';
import { plural } from '../plural';

/** One photo among several, in two or three words. */
export function photoSummary({ stage, report }: PhotoView, locale: Locale): string {
  if (report?.cleaned.status === 'refused') return say(locale, 'review.photos.not-cleaned');
  const count = report?.findings.filter((finding) => finding.severity !== 'info').length ?? 0;
  if (count > 0) return say(locale, { key: `review.photos.details.${plural(locale, count)}`, values: { count } });
  if (stage !== 'done' || !report) return say(locale, `review.stage.${stage}`);
  return say(locale, report.notChecked.length > 0 ? 'review.photos.in-part' : 'review.photos.no-details');
}
