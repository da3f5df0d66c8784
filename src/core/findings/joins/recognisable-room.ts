import type { Kind } from '../kinds';
import type { Joiner } from './joiner';

/** Without one of each a bedroom is like many others. */
const needed: readonly Kind[] = ['bedding', 'lamp', 'wall_art'];

/**
 * A bed with a pattern, a lamp and a picture on the wall: one alone is in many rooms, all three together in one listing.
 * It concerns the whole picture: covering one of them is not enough.
 */
export const recognisableRoom: Joiner = {
  kind: 'recognisable_room',
  join({ detections }) {
    const found = needed.map((kind) =>
      detections
        .filter((one) => one.kind === kind && (kind !== 'bedding' || one.distinctive === true))
        .reduce((best, { score }) => Math.max(best, score), 0),
    );
    const score = Math.min(...found);
    return score > 0 ? [{ kind: 'recognisable_room', score, region: null, joins: needed }] : [];
  },
};
