import type { Finding } from '../../core/findings/finding';
import type { Sentence } from '../../core/result';

/** Why something could be matched with another photo by its looks. */
export function lookSentence({ look, share }: Pick<Finding, 'look' | 'share'>): Sentence {
  if (look === undefined || share === undefined) return { key: 'review.finding.distinctive' };
  return { key: `review.finding.${look}`, values: { percent: Math.max(1, Math.round(share * 100)) } };
}
