import type { ReadSort } from '../../reading/read';
import { insideShare, overlap } from '../region';
import type { Joiner } from './joiner';
import { placed, type Placed } from './placed';

/** Boxes are not exact: a thing is seen through a window when this much of it lies in the window's box. */
const mostlyInside = 0.6;
/** What stands on signs outside. */
const onSigns: readonly ReadSort[] = ['street', 'shop', 'address'];

/**
 * A window with a building, a landscape or a sign in it is a view; what else is written there may be stuck on the pane. The scene detector finds views by its own maps; this
 * one joins what different detectors saw, where there is no view yet.
 */
export const windowView: Joiner = {
  kind: 'window_view',
  join({ detections }) {
    const views = placed(detections, ['window_view']);
    const signs = placed(detections, ['text']).filter(isSign);
    const outside = [...placed(detections, ['building', 'landscape']), ...signs];
    const joined = placed(detections, ['window']).flatMap((window) => {
      if (views.some(({ region }) => overlap(region, window.region) > 0)) return [];
      // A facade full of windows is no view: its building is larger than the window.
      const larger = placed(detections, ['building', 'landscape']).some(
        ({ region }) => overlap(region, window.region) > 0 && insideShare(region, window.region) < mostlyInside,
      );
      const [best] = outside
        .filter(({ region }) => insideShare(region, window.region) >= mostlyInside)
        .sort((a, b) => b.score - a.score);
      if (larger || !best) return [];
      const score = Math.min(best.score, window.score);
      return [{ kind: 'window_view' as const, score, region: best.region, joins: ['window' as const, best.kind] }];
    });
    // What is behind a pane is behind the window with that pane, too.
    return joined.filter(({ region }, i) => joined.findIndex((other) => other.region === region) === i);
  },
};

function isSign({ reads = [] }: Placed): boolean {
  return reads.some(({ sort }) => onSigns.includes(sort));
}
