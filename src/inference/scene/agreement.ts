import { iou } from '../nms';
import type { SceneBox } from './boxes';

/** Boxes that overlap at least this much are about the same thing. */
const sameThing = 0.45;

/** How surely the same thing is among `others`, 0..1; 0 when it is not. */
export function agreement(box: SceneBox, others: readonly SceneBox[]): number {
  const same = others.filter((other) => other.class === box.class && iou(other.region, box.region) >= sameThing);
  return Math.max(0, ...same.map(({ score }) => score));
}
