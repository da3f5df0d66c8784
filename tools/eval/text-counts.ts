import type { Detection } from '../../src/core/findings/finding';
import type { LineReading } from '../../src/inference/pp-ocr/read-lines';
import type { LabelledObject } from './labels';
import { tally } from './tally';

/** The lines that were found in a labelled photo, and what else was seen in it. */
export interface LinesOfPhoto {
  readonly file: string;
  /** In px. */
  readonly width: number;
  readonly height: number;
  readonly objects: readonly LabelledObject[];
  readonly lines: readonly LineReading[];
  readonly seen: readonly Detection[];
}

/** What is lower cannot be asked to be read, as a share of the picture's height. */
const lowest = 0.02;

export interface TextCounts {
  readonly kind: string;
  readonly 'objects found': string;
  readonly 'photo recall': string;
  readonly 'photo precision': string;
  readonly 'boxes right': string;
}

/** How much text (signs answer for it too) of at least 2 % of the height is found, and how many plates. */
export function textCounts(
  photos: readonly LinesOfPhoto[],
  detect: (photo: LinesOfPhoto) => readonly Detection[],
): TextCounts[] {
  const seen = photos.map((photo) => ({
    objects: photo.objects.map((object) => {
      if (object.kind !== 'text' && object.kind !== 'sign') return object;
      const tooLow = object.box[3] - object.box[1] < lowest;
      return { ...object, kind: 'text', ...(tooLow && { view: 'tiny' as const }) };
    }),
    detections: detect(photo),
  }));
  return ['text', 'plate'].map((kind) => {
    const counts = tally(kind, seen, () => true);
    return {
      kind,
      'objects found': share(counts.found, counts.all),
      'photo recall': share(counts.photosRight, counts.photosRight + counts.photosMissed),
      'photo precision': share(counts.photosRight, counts.photosRight + counts.photosWrong),
      'boxes right': share(counts.boxes - counts.boxesWrong, counts.boxes),
    };
  });
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${(part / whole).toFixed(2)} (${String(part)}/${String(whole)})`;
}
