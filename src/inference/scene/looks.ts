import learned from '../../../models/scene/looks.json';
import type { Kind } from '../../core/findings/kinds';
import { looksKinds } from './kinds';
import type { ShownShare } from './maps';

/** The weights of a kind: of each channel's mean, of each channel's deviation, and of what the head says. */
type Learned = Readonly<Partial<Record<Kind, { readonly weights: readonly number[]; readonly bias: number }>>>;

/** How sure the head may be at most: the logarithm has no end. */
const surest = 1e-4;

/**
 * How distinctive a bed, curtain, rug or seat looks: could it be matched with another picture? From what the head says
 * about it, and from edges, colours and textures in an early layer of CenterNet. The same as `measure` in
 * models/scene/training/looks_regions.py.
 */
export class SceneLooks {
  private readonly depth: number;

  constructor(
    /** [height / 16, width / 16, depth] */
    private readonly layer: ArrayLike<number>,
    /** [height / 16, width / 16, looksKinds]: what the head says, 0..1 */
    private readonly said: ArrayLike<number>,
  ) {
    this.depth = (layer.length / said.length) * looksKinds.length;
  }

  /**
   * The higher, the likelier it is distinctive (src/inference/thresholds.ts says from where on); null for kinds of which
   * nothing was learned.
   * @param shown the cells (16 × 16 input px) that show it
   */
  distinctness(kind: Kind, shown: readonly ShownShare[]): number | null {
    const known = (learned.kinds as Learned)[kind];
    if (!known || shown.length === 0) return null;
    const total = shown.reduce((sum, { share }) => sum + share, 0);
    let score = known.bias + (known.weights[2 * this.depth] ?? 0) * logit(this.meanSaid(kind, shown) / total);
    for (let channel = 0; channel < this.depth; channel++) {
      let [sum, squares] = [0, 0];
      for (const { cell, share } of shown) {
        const value = this.layer[cell * this.depth + channel] ?? 0;
        sum += share * value;
        squares += share * value * value;
      }
      const mean = sum / total;
      const deviation = Math.sqrt(Math.max(0, squares / total - mean * mean));
      score += (known.weights[channel] ?? 0) * mean + (known.weights[this.depth + channel] ?? 0) * deviation;
    }
    return score;
  }

  private meanSaid(kind: Kind, shown: readonly ShownShare[]): number {
    const channel = looksKinds.indexOf(kind);
    return shown.reduce(
      (sum, { cell, share }) => sum + share * (this.said[cell * looksKinds.length + channel] ?? 0),
      0,
    );
  }
}

function logit(share: number): number {
  const sure = Math.min(Math.max(share, surest), 1 - surest);
  return Math.log(sure / (1 - sure));
}
