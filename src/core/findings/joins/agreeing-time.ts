import type { MetadataItem } from '../../metadata/item';
import type { Detection } from '../finding';
import type { Joiner } from './joiner';

/** When the picture was taken, not when somebody saved or edited it. */
const takenKeys: ReadonlySet<string> = new Set(['DateTimeOriginal', 'CreateDate', 'GPSTimeStamp', 'DateCreated']);

/**
 * A clock, or a time or date that can be read, in a picture whose file also says when it was taken: cleaning removes
 * the file's part, the clock goes on telling it.
 */
export const agreeingTime: Joiner = {
  kind: 'agreeing_time',
  join({ detections, metadata }) {
    if (!metadata.some(saysWhenTaken)) return [];
    return detections
      .filter(tellsTime)
      .map(({ kind, score, region }) => ({ kind: 'agreeing_time' as const, score, region, joins: [kind] }));
  },
};

function saysWhenTaken({ category, key }: MetadataItem): boolean {
  return category === 'time' && takenKeys.has(key);
}

function tellsTime({ kind, reads = [] }: Detection): boolean {
  return kind === 'clock' || reads.some(({ sort }) => sort === 'time' || sort === 'date');
}
