import type { PhotoView } from '../../bridge/review-state';
import type { CheckReport } from '../../core/check/report';
import { blurredLetters, isReadOn } from '../../core/findings/read-on';
import type { Sentence } from '../../core/result';
import type { ListedFinding } from './order-findings';

/** What reads; where one of them was not checked, nothing is said of what could not be read. */
const readers: CheckReport['lookedFor'] = ['text', 'code'];

/** Whether something can be read on a screen; null for other things, and while or where that cannot be told. */
export function legibleScreen({ finding, all }: ListedFinding, photo: PhotoView): Sentence | null {
  const { kind, region, sharpness = 0 } = finding;
  if (kind !== 'screen' || !region) return null;
  if (isReadOn(region, all)) return { key: 'review.finding.screen.read' };
  return wasSearchedForWords(photo) && sharpness >= blurredLetters ? { key: 'review.finding.screen.unread' } : null;
}

function wasSearchedForWords({ stage, report }: PhotoView): boolean {
  if (stage !== 'done' || !report) return false;
  const { lookedFor, notChecked } = report;
  return readers.every((reader) => lookedFor.includes(reader) && !notChecked.some(({ kind }) => kind === reader));
}
