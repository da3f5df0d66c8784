import { area, overlap } from '../../src/inference/nms';
import type { Seen } from './tally';
import { answers } from './tally';
import { share, type Share } from './wilson';

/** Of the distinctive things, how many were called so; of the plain ones, how many were not. */
export interface DistinctiveShares {
  readonly distinctive: Share;
  readonly plain: Share;
}

/** How well findings say whether what they found is distinctive, for things that were found and labelled so. */
export interface DistinctiveAccuracy extends DistinctiveShares {
  readonly right: Share;
  readonly byKind: Readonly<Record<string, DistinctiveShares>>;
}

/** One thing that was found: what it is, and what was said of it. */
interface Judged {
  readonly kind: string;
  readonly distinctive: boolean;
  readonly right: boolean;
}

export function distinctiveAccuracy(photos: readonly Seen[]): DistinctiveAccuracy {
  const judged = photos.flatMap(judgedIn);
  const kinds = [...new Set(judged.map(({ kind }) => kind))].sort();
  return {
    right: share(judged.filter(({ right }) => right).length, judged.length),
    ...sharesOf(judged),
    byKind: Object.fromEntries(kinds.map((kind) => [kind, sharesOf(judged.filter((one) => one.kind === kind))])),
  };
}

function sharesOf(judged: readonly Judged[]): DistinctiveShares {
  const rightOf = (distinctive: boolean): Share => {
    const some = judged.filter((one) => one.distinctive === distinctive);
    return share(some.filter(({ right }) => right).length, some.length);
  };
  return { distinctive: rightOf(true), plain: rightOf(false) };
}

function judgedIn({ objects, detections }: Seen): Judged[] {
  return objects.flatMap(({ kind, box, view, distinctive }) => {
    if (distinctive === undefined || view === 'tiny') return [];
    const shared = (region: readonly [number, number, number, number]): number =>
      overlap(region, box) / Math.max(area(region), area(box));
    const [best] = detections
      .flatMap((one) => (one.kind === kind && one.region ? [{ ...one, region: one.region }] : []))
      .filter(({ region }) => answers(region, box))
      .sort((a, b) => shared(b.region) - shared(a.region));
    return best ? [{ kind, distinctive, right: (best.distinctive === true) === distinctive }] : [];
  });
}
