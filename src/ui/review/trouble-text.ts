import type { ReviewState } from '../../bridge/review-state';
import { say } from '../../core/strings/catalogue';
import type { Locale } from '../../core/strings/locale';

/** The sentence that is said first when something went wrong: the trouble itself, or why a file was refused. */
export function troubleText(state: ReviewState, locale: Locale): string | null {
  if (state.trouble) return say(locale, state.trouble);
  const refused = state.photos.find((photo) => photo.report?.cleaned.status === 'refused')?.report;
  return refused ? (refused.cleaned.reason ?? say(locale, 'review.title.refused')) : null;
}
