import type { RegionNorm } from '../findings/finding';
import type { Shape } from './shape';

/**
 * Ways to make a place unreadable, the default first. `solid` and `fringe` take nothing from what they hide; `mosaic`
 * and `blur` do, so software can often undo them: they are offered as weak.
 */
export const fills = ['solid', 'fringe', 'mosaic', 'blur'] as const;
export type Fill = (typeof fills)[number];

/** Whether a fill lets something of what it hides through. */
export function isWeak(fill: Fill): boolean {
  return fill === 'mosaic' || fill === 'blur';
}

export interface Cover {
  readonly shape: Shape;
  readonly fill: Fill;
  /** `found`: a detector's box, which may be a little tight and is padded. `drawn`: by hand, meant as it is. */
  readonly by: 'found' | 'drawn';
}

/** Everything that is done to the pixels of one photo: covers in this order, then the crop. */
export interface RedactionPlan {
  readonly covers: readonly Cover[];
  /** The part that is kept, in 0..1 of the upright picture; null keeps all of it. */
  readonly crop: RegionNorm | null;
}

export const noChange: RedactionPlan = { covers: [], crop: null };

export function changesNothing({ covers, crop }: RedactionPlan): boolean {
  return covers.length === 0 && crop === null;
}
