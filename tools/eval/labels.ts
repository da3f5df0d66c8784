import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RegionNorm } from '../../src/core/findings/finding';

/** One thing somebody saw in a photo; `tiny` ones count neither way. */
export interface LabelledObject {
  readonly kind: string;
  readonly box: RegionNorm;
  readonly view: 'clear' | 'partial' | 'tiny';
  readonly distinctive?: boolean;
}

export interface LabelledPhoto {
  readonly file: string;
  readonly split?: string;
  /** 0: nothing in the background helps to find the place; 1: details could; 2: something strong. */
  readonly risk?: number;
  readonly objects: readonly LabelledObject[];
}

/** Sets of one kind of thing often do not say how well it is seen: it counts as plain to see then. */
interface RawPhoto extends Omit<LabelledPhoto, 'objects'> {
  readonly objects: readonly (Omit<LabelledObject, 'view'> & Partial<Pick<LabelledObject, 'view'>>)[];
}

/** The labelled photos of a folder: its labels.jsonl has one object a line. Only those of `split` when it is given. */
export function readLabels(folder: string, split?: string): LabelledPhoto[] {
  const lines = readFileSync(join(folder, 'labels.jsonl'), 'utf8').split('\n').filter(Boolean);
  const photos = lines.map((line): LabelledPhoto => {
    const raw = JSON.parse(line) as RawPhoto;
    return { ...raw, objects: raw.objects.map((object) => ({ view: 'clear', ...object })) };
  });
  return split === undefined ? photos : photos.filter((photo) => photo.split === split);
}
