import type { MetadataItem } from '../../metadata/item';
import { pointsOf } from '../../metadata/points-of';
import { kilometresBetween } from '../../metadata/kilometres-between';
import type { Detection } from '../finding';
import type { Joiner } from './joiner';
import { foldedWords } from './folded-words';

/** A point that was read within this distance of the file's own is the same place: a house and its street. */
const samePlaceKm = 0.5;
/** A town's name of fewer letters is also a part of many other words. */
const fewestLetters = 4;

/**
 * What can be read in the picture names the place that is also hidden in the file: the town of its coordinates, or the
 * coordinates themselves. Cleaning removes the file's part; what is read stays, and is now known to be right.
 */
export const agreeingPlace: Joiner = {
  kind: 'agreeing_place',
  join({ detections, metadata }) {
    const towns = metadata.flatMap(townOf);
    const points = metadata.filter(({ category }) => category === 'place').flatMap(({ value }) => pointsOf(value));
    return detections.flatMap((one): Detection[] => {
      const text = foldedWords(textOf(one));
      const named = towns.some((town) => ` ${text} `.includes(` ${town} `));
      const pointed = (one.reads ?? [])
        .filter(({ sort }) => sort === 'coordinates')
        .flatMap((read) => pointsOf(read.text))
        .some((point) => points.some((other) => kilometresBetween(point, other) <= samePlaceKm));
      if (!named && !pointed) return [];
      return [{ kind: 'agreeing_place', score: one.score, region: one.region, joins: [one.kind], text: textOf(one) }];
    });
  },
};

function textOf({ text, reads = [] }: Detection): string {
  return text ?? reads.map((read) => read.text).join(' ');
}

/** The name before the comma: `Lausanne, Switzerland (about 2 km)`. */
function townOf({ key, value }: MetadataItem): string[] {
  const name = key === 'NearestTown' || key === 'City' ? foldedWords(value.split(',')[0] ?? '') : '';
  return name.length >= fewestLetters ? [name] : [];
}
