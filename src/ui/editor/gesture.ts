import type { PointNorm, RegionNorm } from '../../core/findings/finding';
import type { Cover, Fill } from '../../core/redaction/plan';
import { boundsOf, type Shape } from '../../core/redaction/shape';
import { boxBetween, fitTo, intoPicture, moveBox, resizeBox, type Grip } from '../../core/redaction/transform';
import { withCover, withNewCover, type Edit } from './edit';

/** What a pointer that is down is doing. `target` is the id of a cover; null stands for the crop. */
export type Gesture =
  | { readonly kind: 'box'; readonly from: PointNorm }
  | { readonly kind: 'crop'; readonly from: PointNorm }
  | { readonly kind: 'stroke'; readonly points: readonly PointNorm[] }
  | { readonly kind: 'move'; readonly target: string | null; readonly from: PointNorm }
  | { readonly kind: 'resize'; readonly target: string | null; readonly from: PointNorm; readonly grip: Grip }
  | { readonly kind: 'pan'; readonly from: PointNorm };

export interface Pen {
  readonly fill: Fill;
  readonly widthShare: number;
}

/** Less than this, in 0..1 of the picture, is a press and no drawn box. */
const smallestDragNorm = 0.006;

/** The edit while a pointer that went down at `gesture` is at `at`; `edit` is as it was before. */
export function draftOf(
  edit: Edit,
  gesture: Gesture,
  at: PointNorm,
  pen: Pen,
): { edit: Edit; selected: string | null } {
  switch (gesture.kind) {
    case 'box':
    case 'crop': {
      const box = boxBetween(gesture.from, at);
      if (box[2] - box[0] < smallestDragNorm || box[3] - box[1] < smallestDragNorm) return { edit, selected: null };
      if (gesture.kind === 'crop') return { edit: { ...edit, crop: box }, selected: null };
      return drawn(edit, { type: 'rectangle', box }, pen);
    }
    case 'stroke':
      return drawn(edit, { type: 'stroke', points: gesture.points, widthShare: pen.widthShare }, pen);
    case 'move': {
      const [dx, dy] = [at[0] - gesture.from[0], at[1] - gesture.from[1]];
      return { edit: reshaped(edit, gesture.target, (box) => moveBox(box, dx, dy)), selected: gesture.target };
    }
    case 'resize': {
      const [dx, dy] = [at[0] - gesture.from[0], at[1] - gesture.from[1]];
      const resize = (box: RegionNorm): RegionNorm => resizeBox(box, gesture.grip, dx, dy);
      return { edit: reshaped(edit, gesture.target, resize), selected: gesture.target };
    }
    case 'pan':
      return { edit, selected: null };
  }
}

/** The edit with one drawn shape more. */
export function drawn(edit: Edit, shape: Shape, { fill }: Pen): { edit: Edit; selected: string } {
  const added = withNewCover(edit, { shape, fill, by: 'drawn' });
  return { edit: added.edit, selected: added.id };
}

/** The edit with the bounds of a cover (null: of the crop) changed. */
export function reshaped(edit: Edit, target: string | null, change: (box: RegionNorm) => RegionNorm): Edit {
  if (target === null) return edit.crop ? { ...edit, crop: change(edit.crop) } : edit;
  return withCover(edit, target, (cover): Cover => {
    return { ...cover, shape: fitTo(cover.shape, change(clipped(boundsOf(cover.shape)))) };
  });
}

/** Detectors' boxes lie in the picture already; a stroke may leave it. */
function clipped([x0, y0, x1, y1]: RegionNorm): RegionNorm {
  const [left, top] = intoPicture([x0, y0]);
  const [right, bottom] = intoPicture([x1, y1]);
  return [left, top, right, bottom];
}
