import type { RegionNorm } from '../../core/findings/finding';
import type { Kind } from '../../core/findings/kinds';
import type { CocoBox } from '../coco/boxes';
import { kindOfCocoClass } from '../coco/kinds';
import { iou, suppress } from '../nms';
import type { SceneBox } from './boxes';

/** A thing that one or both networks saw. */
export interface Candidate {
  readonly class: Kind;
  readonly score: number;
  readonly region: RegionNorm;
  /** CenterNet's own score of it; 0 when it did not see it. */
  readonly coco: number;
}

/** Boxes of two networks that overlap at least this much are about the same thing. */
const sameThing = 0.45;
/** Boxes of the same kind that overlap more than this are one thing. */
const maxIou = 0.5;

/**
 * Joins what the head saw with what CenterNet saw of the same kinds. Where both saw the same thing, it is likelier:
 * the chance that both are wrong is the product of the chances that each is.
 */
export function join(scene: readonly SceneBox[], coco: readonly CocoBox[]): Candidate[] {
  const ofCoco = coco.flatMap(({ class: label, score, region }) => {
    const kind = kindOfCocoClass[label];
    return kind ? [{ class: kind, score, region }] : [];
  });
  const agreeing = (box: SceneBox, others: readonly SceneBox[]) =>
    Math.max(
      0,
      ...others.filter((o) => o.class === box.class && iou(o.region, box.region) >= sameThing).map((o) => o.score),
    );
  const candidates = [
    ...scene.map((box) => ({ box, coco: agreeing(box, ofCoco), scene: box.score })),
    ...ofCoco.map((box) => ({ box, coco: box.score, scene: agreeing(box, scene) })),
  ].map(({ box, coco: own, scene: ours }) => ({ ...box, coco: own, score: 1 - (1 - own) * (1 - ours) }));
  return suppress(candidates, maxIou);
}
