import type { Gazetteer, Town } from './gazetteer';
import { earthKm, kilometresBetween } from './kilometres-between';

export interface NearTown {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string;
  readonly distanceKm: number;
}

/** A town farther away says little about a place. */
const FARTHEST_KM = 200;
/**
 * How far a town reaches, in km, by its size: whoever stands in a large city is told its name, not that of the suburb
 * whose centre happens to be nearer.
 */
const REACH_KM = [0, 3, 7, 14] as const;
const KM_PER_DEGREE = (earthKm * Math.PI) / 180;

/**
 * The town nearest to a position in degrees, north and east positive, counted from where it ends, so that larger ones
 * come first near them; null when there is none within 200 km. Looks only at towns whose latitude is near enough.
 */
export function nearestTown(gazetteer: Gazetteer, latitude: number, longitude: number): NearTown | null {
  let best: Town | null = null;
  let bestKm = FARTHEST_KM;
  let leastKm = FARTHEST_KM;
  const start = firstNorthOf(gazetteer, latitude);
  for (const direction of [-1, 1]) {
    for (let i = direction < 0 ? start - 1 : start; ; i += direction) {
      const town = gazetteer[i];
      if (!town || Math.abs(town.latitude - latitude) * KM_PER_DEGREE > leastKm + REACH_KM[3]) break;
      const distanceKm = kilometresBetween({ latitude, longitude }, town);
      const fromEdgeKm = distanceKm - REACH_KM[town.size];
      if (fromEdgeKm >= leastKm || distanceKm >= FARTHEST_KM) continue;
      best = town;
      bestKm = distanceKm;
      leastKm = fromEdgeKm;
    }
  }
  return best && { name: best.name, countryCode: best.countryCode, distanceKm: bestKm };
}

/** The index of the first town at or north of a latitude. */
function firstNorthOf(gazetteer: Gazetteer, latitude: number): number {
  let low = 0;
  let high = gazetteer.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((gazetteer[middle]?.latitude ?? 0) < latitude) low = middle + 1;
    else high = middle;
  }
  return low;
}
