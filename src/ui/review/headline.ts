import type { ReviewState } from '../../bridge/review-state';
import { say } from '../../core/strings/catalogue';
import type { Locale } from '../../core/strings/locale';
import { plural } from '../plural';
import { troubleText } from './trouble-text';

/**
 * The one sentence at the top of the review. Trouble comes first, then what was found, then what was not checked.
 * @param wrong number of clues of which the user said that they are none
 */
export function headline(state: ReviewState, locale: Locale, wrong = 0): string {
  const { phase, photos } = state;
  if (phase === 'working') return say(locale, 'review.title.working');
  if (phase === 'ended') return say(locale, 'review.title.ended');
  const trouble = troubleText(state, locale);
  if (trouble !== null) return trouble;
  if (phase === 'passed' && state.purpose === 'upload') return say(locale, 'review.title.passed');
  const findings = photos.flatMap((photo) => photo.report?.findings ?? []);
  const clues = findings.filter((finding) => finding.severity !== 'info').length - wrong;
  if (clues > 0) {
    return say(locale, { key: `review.title.findings.${plural(locale, clues)}`, values: { count: clues } });
  }
  if (photos.some((photo) => photo.stage !== 'done')) {
    const count = photos.length;
    return say(locale, { key: `review.title.checking.${plural(locale, count)}`, values: { count } });
  }
  if (photos.some((photo) => !photo.report || photo.report.notChecked.length > 0)) {
    return say(locale, 'review.title.incomplete');
  }
  if (wrong > 0) return say(locale, 'review.title.all-wrong');
  return say(locale, findings.length > 0 ? 'review.title.everyday' : 'review.title.none');
}
