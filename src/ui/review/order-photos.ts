import type { PhotoView } from '../../bridge/review-state';
import { severities } from '../../core/findings/finding';

/** How much a photo asks for a look: not cleanable, then its worst finding, then parts not checked. */
function weight({ report }: PhotoView): number {
  if (!report) return 0;
  if (report.cleaned.status === 'refused') return 100;
  const worst = Math.max(-1, ...report.findings.map((finding) => severities.indexOf(finding.severity)));
  return (worst + 1) * 10 + (report.notChecked.length > 0 ? 5 : 0) + (report.verdict === 'review' ? 1 : 0);
}

/** The photos of one upload, the worst first; equal ones stay in the order in which they were picked. */
export function orderPhotos(photos: readonly PhotoView[]): readonly PhotoView[] {
  return [...photos].sort((a, b) => weight(b) - weight(a));
}
