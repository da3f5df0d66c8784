import type { Detection, RegionNorm } from '../findings/finding';
import { area, insideShare, union } from '../findings/region';
import { restAsOne } from '../reading/rest-as-one';
import type { Sighting } from './sighting';

/** Something is told with what it stands on when this much of it does: boxes are not exact. */
const mostlyInside = 0.6;
/** What bears a text is told with it unless it is more than this many times as large: then there is more on it. */
const mostTimesAsLarge = 2;

type Placed = Sighting & { readonly detection: Detection & { readonly region: RegionNorm } };

/**
 * What several detectors see in one place is told once: a number plate that is read as text as the plate it is, and a sign or
 * label, seen as a thing, with the lines that were read on it. Covering that covers both.
 */
export function toldOnce(sightings: readonly Sighting[]): readonly Sighting[] {
  const plates = sightings.flatMap(({ detection: { kind, region } }) => (kind === 'plate' && region ? [region] : []));
  const onPlate = (region: RegionNorm) => plates.some((plate) => insideShare(region, plate) >= mostlyInside);
  const texts = sightings.filter(isPlacedText).filter(({ detection }) => !onPlate(detection.region));
  const told = withTheirBearers(texts);
  return sightings.flatMap((one) => (isPlacedText(one) ? (told.get(one) ?? []) : [one]));
}

function isPlacedText(sighting: Sighting): sighting is Placed {
  return sighting.detection.kind === 'text' && sighting.detection.region !== null;
}

function isRead({ detection: { text = '' } }: Sighting): boolean {
  return text !== '';
}

/** Each text that is told, as what it is told: what is told with another is not there. */
function withTheirBearers(texts: readonly Placed[]): ReadonlyMap<Sighting, Placed> {
  const told = new Map<Sighting, Placed>(texts.filter(isRead).map((one) => [one, one]));
  for (const bearer of texts.filter((one) => !isRead(one)).sort((a, b) => b.detection.score - a.detection.score)) {
    const { region } = bearer.detection;
    // Seen by two detectors as what bears a text, or read as a whole already: what either saw is covered.
    const same = [...told].find(([, other]) => isSame(other.detection.region, region));
    if (same) {
      told.set(same[0], around(same[1], region));
      continue;
    }
    const on = [...told].filter(([, one]) => isRead(one) && insideShare(one.detection.region, region) >= mostlyInside);
    const lines = on.map(([, one]) => one);
    const size = lines.reduce((sum, one) => sum + area(one.detection.region), 0);
    const [first, ...rest] = on.map(([one]) => one);
    if (!first || area(region) > mostTimesAsLarge * size) told.set(bearer, bearer);
    else {
      for (const one of rest) told.delete(one);
      told.set(first, together(lines, region));
    }
  }
  return told;
}

function isSame(a: RegionNorm, b: RegionNorm): boolean {
  return Math.min(insideShare(a, b), insideShare(b, a)) >= mostlyInside;
}

function around(one: Placed, region: RegionNorm): Placed {
  return { ...one, detection: { ...one.detection, region: union(one.detection.region, region) } };
}

/** Lines that were read on one thing, from top to bottom, as one detection that has its place as well. */
function together(lines: readonly Placed[], region: RegionNorm): Placed {
  const [first, ...rest] = [...lines].sort((a, b) => a.detection.region[1] - b.detection.region[1]) as [
    Placed,
    ...Placed[],
  ];
  const all = [first, ...rest].map(({ detection }) => detection);
  return {
    ...first,
    detection: {
      ...first.detection,
      score: Math.max(...all.map(({ score }) => score)),
      region: all.reduce((whole, one) => union(whole, one.region), region),
      text: all.map(({ text = '' }) => text).join(' '),
      reads: restAsOne(all.flatMap(({ reads = [] }) => reads)),
    },
  };
}
