import type { Detection, RegionNorm } from '../../core/findings/finding';
import { area, iou, overlap } from '../nms';

/** What tells where a window is, when it is seen through it. */
const tellingKinds = ['building', 'landscape'] as const;
/** A thing is in the window when this much of it is: boxes are not exact. */
const insideShare = 0.6;
/** A map shows more than a box only when it covers this much of the pane. */
const paneShare = 0.15;
/** Views that overlap more than this (IoU) are one: what is behind a pane is behind the window with that pane, too. */
const sameView = 0.5;

/** What is known of the maps: where a kind shows inside a region. */
export interface Extents {
  extent(kind: (typeof tellingKinds)[number], region: RegionNorm): RegionNorm | null;
  mean(kind: (typeof tellingKinds)[number], region: RegionNorm): number;
}

/**
 * Views from windows: for each window in which a building or a landscape is seen, one detection where that
 * is. A facade full of windows is no view: its building is larger than the window.
 */
export function windowViews(found: readonly Detection[], maps: Extents): Detection[] {
  const regionsOf = (wanted: readonly string[]) =>
    found.flatMap(({ kind, score, region }) => (region && wanted.includes(kind) ? [{ kind, score, region }] : []));
  const telling = regionsOf(tellingKinds);
  const views = regionsOf(['window']).flatMap((window) => {
    const within = (region: RegionNorm) => overlap(region, window.region) / area(region);
    if (telling.some(({ region }) => within(region) < insideShare && overlap(region, window.region) > 0)) return [];
    const boxed = telling.filter(({ region }) => within(region) >= insideShare);
    const mapped = tellingKinds.flatMap((kind) => {
      const mean = maps.mean(kind, window.region);
      const region = mean >= paneShare ? maps.extent(kind, window.region) : null;
      return region ? [{ region, score: mean }] : [];
    });
    const [best] = [...boxed, ...mapped].sort((a, b) => b.score - a.score);
    return best ? [{ score: Math.min(best.score, window.score), region: best.region }] : [];
  });
  const surest = views.sort((a, b) => b.score - a.score);
  return surest
    .filter(({ region }, i) => !surest.slice(0, i).some((surer) => iou(surer.region, region) > sameView))
    .map((view) => ({ kind: 'window_view', ...view }));
}
