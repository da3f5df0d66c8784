import { findBytes } from '../bytes/match';
import { strip } from '../formats/strip';

/** What is known about a picture that a page sends, before its content is looked at. */
export interface Known {
  /** These very bytes went on after a verdict. */
  readonly reviewed: boolean;
  /** Something was reviewed in this tab before: the page may send a smaller copy or a piece of it. */
  readonly tabHasReviewed: boolean;
}

/** Smaller than this and without hidden data is an icon or a test of the browser's drawing, not a photo. */
const smallestPhoto = 4_000;

/** How hidden data in photos begins, also where only the first piece of a file is there. */
const marks = ['Exif\0\0', 'http://ns.adobe.com/xap/', 'eXIf', 'EXIF', 'Photoshop 3.0\0', 'GPSLatitude'] as const;

function carriesHiddenData(picture: Uint8Array): boolean {
  const { status, packets } = strip(picture);
  if (status === 'cleaned') return packets.some(({ kind }) => kind !== 'icc');
  return status === 'refused' && marks.some((mark) => findBytes(picture, mark) >= 0);
}

/** Whether the user should be told that this picture was sent without a check. */
export function isUnreviewed(picture: Uint8Array, { reviewed, tabHasReviewed }: Known): boolean {
  if (reviewed) return false;
  if (carriesHiddenData(picture)) return true;
  return !tabHasReviewed && picture.length >= smallestPhoto;
}
