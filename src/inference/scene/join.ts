import type { RegionNorm } from '../../core/findings/finding';
import type { Kind } from '../../core/findings/kinds';
import type { CocoBox } from '../coco/boxes';
import { kindOfCocoClass } from '../coco/kinds';
import { suppress } from '../nms';
import { agreement } from './agreement';
import { maxIou, type SceneBox } from './boxes';

/** A thing that one or both networks saw. */
export interface Candidate {
  readonly class: Kind;
  readonly score: number;
  readonly region: RegionNorm;
  /** CenterNet's own score of it; 0 when it did not see it. */
  readonly coco: number;
}

/**
 * Joins what the head saw with what CenterNet saw of the same kinds. Where both saw the same thing, it is likelier:
 * the chance that both are wrong is the product of the chances that each is.
 */
export function join(scene: readonly SceneBox[], coco: readonly CocoBox[]): Candidate[] {
  const ofCoco = coco.flatMap(({ class: label, score, region }) => {
    const kind = kindOfCocoClass[label];
    return kind ? [{ class: kind, score, region }] : [];
  });
  const candidates = [
    ...scene.map((box) => ({ box, coco: agreement(box, ofCoco), scene: box.score })),
    ...ofCoco.map((box) => ({ box, coco: box.score, scene: agreement(box, scene) })),
  ].map(({ box, coco: own, scene: ours }) => ({ ...box, coco: own, score: 1 - (1 - own) * (1 - ours) }));
  return suppress(candidates, maxIou);
}
