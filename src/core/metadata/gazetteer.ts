/** A town with its country (ISO 3166-1 alpha-2) and its place in degrees, north and east positive. */
export interface Town {
  readonly name: string;
  readonly countryCode: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly size: TownSize;
}

/** By people: below 50,000, 200,000, a million, and above. */
export type TownSize = 0 | 1 | 2 | 3;

export function townSize(population: number): TownSize {
  return population < 50_000 ? 0 : population < 200_000 ? 1 : population < 1_000_000 ? 2 : 3;
}

/** Towns of the whole world, sorted by latitude. */
export type Gazetteer = readonly Town[];

/** Coordinates are kept in hundredths of a degree: about 1 km. */
const STEPS = 100;

/**
 * The text of a gazetteer: one town a line, `latitude longitude country size name`, in hundredths of a degree, each
 * latitude as what it adds to the one before, and no size for the smallest.
 */
export function writeGazetteer(towns: Gazetteer): string {
  const lines = towns.map((town) => ({
    ...town,
    latitude: Math.round(town.latitude * STEPS),
    longitude: Math.round(town.longitude * STEPS),
  }));
  // A total order, so that the same towns give the same text.
  lines.sort((a, b) => a.latitude - b.latitude || a.longitude - b.longitude || (a.name < b.name ? -1 : 1));
  let before = 0;
  return lines
    .map(({ latitude, longitude, countryCode, size, name }) => {
      const line = `${latitude - before} ${longitude} ${countryCode}${size || ''} ${name}\n`;
      before = latitude;
      return line;
    })
    .join('');
}

/** Reads what {@link writeGazetteer} wrote; lines that are no town are passed over. */
export function readGazetteer(text: string): Gazetteer {
  let latitude = 0;
  return Array.from(
    text.matchAll(/^(-?\d+) (-?\d+) ([A-Z]{2})([1-3]?) (.+)$/gm),
    ([, step, longitude, country, size, name]) => {
      latitude += Number(step);
      return {
        name: name ?? '',
        countryCode: country ?? '',
        latitude: latitude / STEPS,
        longitude: Number(longitude) / STEPS,
        size: Number(size) as TownSize,
      };
    },
  );
}
