import { insideShare } from '../region';
import type { Joiner } from './joiner';
import { placed } from './placed';

/** Somebody who stands before a mirror covers a part of it; only who is mostly inside its frame is in the glass. */
const mostlyInside = 0.6;

/** A person, a face or a screen in a mirror is a reflection: it shows what is behind the camera. */
export const reflection: Joiner = {
  kind: 'reflection',
  join({ detections }) {
    return placed(detections, ['mirror']).flatMap((mirror) => {
      const [best] = placed(detections, ['person', 'face', 'screen'])
        .filter(({ region }) => insideShare(region, mirror.region) >= mostlyInside)
        .sort((a, b) => b.score - a.score);
      if (!best) return [];
      const score = Math.min(best.score, mirror.score);
      return [{ kind: 'reflection' as const, score, region: mirror.region, joins: ['mirror' as const, best.kind] }];
    });
  },
};
