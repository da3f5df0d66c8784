import type { Finding } from '../../core/findings/finding';
import type { SentenceKey } from '../../core/strings/key';

interface ReadLine {
  readonly label: SentenceKey;
  readonly text: string;
}

/** The lines that say what can be read at a finding: part by part where that is known, else all of it as one. */
export function whatItReads({ reads = [], text = '' }: Pick<Finding, 'reads' | 'text'>): readonly ReadLine[] {
  if (reads.length > 0) return reads.map((read) => ({ label: `reading.${read.sort}`, text: read.text }));
  return text === '' ? [] : [{ label: 'review.finding.text', text }];
}
