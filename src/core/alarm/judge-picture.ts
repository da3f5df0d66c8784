import { findBytes } from '../bytes/match';
import { strip } from '../formats/strip';
import { hiddenDataMarks } from './marks';
import type { Glimpse } from './glimpse';

/** What is known about a picture that a page sends, before its content is looked at. */
export interface Known {
  /** These very bytes went on after a verdict. */
  readonly reviewed: boolean;
  /** Something was reviewed in this tab before: the page may send a smaller copy or a piece of it. */
  readonly tabHasReviewed: boolean;
}

/** Smaller than this and without hidden data is an icon or a test of the browser's drawing, not a photo. */
const smallestPhoto = 4_000;

function carriesHiddenData(picture: Uint8Array): boolean {
  const { status, packets } = strip(picture);
  if (status === 'cleaned') return packets.some(({ kind }) => kind !== 'icc');
  return status === 'refused' && hiddenDataMarks.some((mark) => findBytes(picture, mark) >= 0);
}

/** Whether the user should be told that this picture was sent without a check. */
export function isUnreviewed(picture: Uint8Array, { reviewed, tabHasReviewed }: Known): boolean {
  if (reviewed) return false;
  if (carriesHiddenData(picture)) return true;
  return !tabHasReviewed && picture.length >= smallestPhoto;
}

/** The same for a picture of which only a glimpse is known. */
export function isGlimpseUnreviewed({ sizeBytes, marked }: Glimpse, { reviewed, tabHasReviewed }: Known): boolean {
  return !reviewed && (marked || (!tabHasReviewed && sizeBytes >= smallestPhoto));
}
