import { say } from '../../core/strings/catalogue';
import type { SentenceKey } from '../../core/strings/key';
import type { Locale } from '../../core/strings/locale';
import { review } from '../../core/strings/en/review';

function isReviewKey(key: string): key is keyof typeof review & SentenceKey {
  return Object.hasOwn(review, key);
}

/** A name for a metadata key: from the catalogue when it is a common one, else the technical name in separate words. */
export function metadataLabel(locale: Locale, key: string): string {
  const sentence = `review.key.${key}`;
  return isReviewKey(sentence) ? say(locale, sentence) : key.replace(/([a-z\d])([A-Z])/g, '$1 $2');
}
