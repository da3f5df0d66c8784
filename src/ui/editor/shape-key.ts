import type { KeyboardEvent } from 'react';
import { moveBox, resizeBox } from '../../core/redaction/transform';
import { withoutCover, type Edit } from './edit';
import { reshaped } from './gesture';

/** How far an arrow moves, in 0..1 of the picture; with Alt, finely. */
const stepNorm = 0.02;
const fineStepNorm = 0.004;

const arrows: Readonly<Partial<Record<string, readonly [x: number, y: number]>>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * What a key does to a cover (null: to the crop) that has the focus: arrows move it, Shift and arrows resize it, Delete
 * removes it. null for every other key.
 */
export function afterShapeKey(edit: Edit, id: string | null, event: KeyboardEvent): Edit | null {
  if (event.ctrlKey || event.metaKey) return null;
  if (event.key === 'Delete' || event.key === 'Backspace') {
    return id === null ? { ...edit, crop: null } : withoutCover(edit, id);
  }
  const arrow = arrows[event.key];
  if (!arrow) return null;
  const step = event.altKey ? fineStepNorm : stepNorm;
  const [dx, dy] = [arrow[0] * step, arrow[1] * step];
  const grip = { x: 'right', y: 'bottom' } as const;
  return reshaped(edit, id, (box) => (event.shiftKey ? resizeBox(box, grip, dx, dy) : moveBox(box, dx, dy)));
}
