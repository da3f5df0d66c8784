import { describe, expect, it } from 'vitest';
import { strip } from '../../../src/core/formats/strip';
import { readGazetteer, writeGazetteer } from '../../../src/core/metadata/gazetteer';
import type { Gazetteer, Town } from '../../../src/core/metadata/gazetteer';
import type { MetadataItem } from '../../../src/core/metadata/item';
import { nearestTown } from '../../../src/core/metadata/nearest-town';
import { readMetadata } from '../../../src/core/metadata/read';
import { readTowns } from '../../../src/core/metadata/read-town';
import type { Locale } from '../../../src/core/strings/locale';
import { gazetteerAsset } from '../../../tools/build/gazetteer';
import { buildExif } from '../../support/builders/exif';
import { buildJpeg, segment } from '../../support/builders/jpeg';

const text = gazetteerAsset().contents;
const world = readGazetteer(text);

function kmBetween(a: Pick<Town, 'latitude' | 'longitude'>, b: Pick<Town, 'latitude' | 'longitude'>): number {
  const point = ({ latitude, longitude }: Pick<Town, 'latitude' | 'longitude'>): [number, number, number] => {
    const [north, east] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180];
    return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)];
  };
  const [p, q] = [point(a), point(b)];
  return 2 * 6371.0088 * Math.asin(Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]) / 2);
}

describe('the packaged gazetteer', () => {
  it('is small, the same each time, says whose data it is, and reads back as it was written', () => {
    expect(text.length).toBeLessThan(600_000);
    expect(gazetteerAsset().contents).toBe(text);
    expect(world.length).toBeGreaterThan(20_000);
    expect(text).toMatch(/^.*GeoNames.*CC BY 4\.0.*\n/);
    expect(writeGazetteer(world)).toBe(text.slice(text.indexOf('\n') + 1));
  });

  it('names countries by codes that have a name', () => {
    const names = new Intl.DisplayNames(['en'], { type: 'region' });
    const codes = new Set(world.map(({ countryCode }) => countryCode));
    expect([...codes].filter((code) => names.of(code) === code)).toEqual([]);
  });
});

describe('nearestTown', () => {
  it.each([
    ['Sydney', 'AU', -33.8568, 151.2153],
    ['Arezzo', 'IT', 43.46708, 11.88454],
    ['Reykjavík', 'IS', 64.14, -21.93],
  ])('finds %s', (name, countryCode, latitude, longitude) => {
    expect(nearestTown(world, latitude, longitude)).toMatchObject({ name, countryCode });
  });

  it.each([
    ['Paris', 48.85837, 2.29448],
    ['Manchester', 53.4846, -2.2708],
    ['Berlin', 52.4862, 13.4254],
    ['Falkensee', 52.52, 13.1],
    ['Versailles', 48.8049, 2.1204],
  ])('tells a person in %s the name they would say themselves', (name, latitude, longitude) => {
    expect(nearestTown(world, latitude, longitude)?.name).toBe(name);
  });

  it('finds the same as comparing with every town', () => {
    const reach = [0, 3, 7, 14];
    for (let i = 0; i < 20; i++) {
      const place = { latitude: ((i * 111) % 130) - 55, longitude: ((i * 103) % 360) - 180 };
      const near = world
        .map((town) => ({ km: kmBetween(place, town), size: town.size }))
        .filter(({ km }) => km < 200)
        .map(({ km, size }) => ({ km, edge: km - (reach[size] ?? 0) }))
        .sort((a, b) => a.edge - b.edge);
      const found = nearestTown(world, place.latitude, place.longitude);
      if (near[0]) expect(found?.distanceKm).toBeCloseTo(near[0].km, 6);
      else expect(found).toBeNull();
    }
  });

  it('looks across the line where east becomes west', () => {
    const island: Gazetteer = [{ name: 'Edge', countryCode: 'FJ', latitude: -17, longitude: -179.9, size: 0 }];
    expect(nearestTown(island, -17, 179.9)?.distanceKm).toBeCloseTo(21.27, 1);
  });
});

describe('a position in words', () => {
  const photo = (gps: readonly [number, number]): Uint8Array =>
    buildJpeg({ afterStart: [segment(0xe1, 'Exif\0\0', buildExif({ gps }))] });
  const read = async (
    bytes: Uint8Array,
    name: string,
    locale: Locale,
    load: () => Promise<Gazetteer>,
  ): Promise<MetadataItem[]> =>
    readTowns(await readMetadata(strip(bytes), { name, lastModified: 0 }), { locale, load });
  const towns = (items: readonly MetadataItem[]): string[] =>
    items.filter(({ key }) => key === 'NearestTown').map(({ value }) => value);
  const load = (): Promise<Gazetteer> => Promise.resolve(world);

  it('names town, country and distance in the language of the reader', async () => {
    const bytes = photo([52.52, 13.1]);
    expect(towns(await read(bytes, 'a.jpg', 'en', load))).toEqual(['Falkensee, Germany (about 4 km)']);
    expect(towns(await read(bytes, 'a.jpg', 'fr', load))).toEqual(['Falkensee, Allemagne (à environ 4 km)']);
  });

  it('says so where there is no town around', async () => {
    expect(towns(await read(photo([0, -30]), 'a.jpg', 'en', load))).toEqual(['far from any town']);
  });

  it('is told of a position in the name of the file, too', async () => {
    expect(towns(await read(buildJpeg(), '-33.8568, 151.2153.jpg', 'en', load))).toEqual([
      'Sydney, Australia (about 2 km)',
    ]);
  });

  it('is left out where the gazetteer cannot be loaded, and nothing else is', async () => {
    expect(await read(photo([52.52, 13.1]), 'a.jpg', 'en', () => Promise.reject(new Error('gone')))).toEqual([]);
  });

  it('costs nothing where there is no position', async () => {
    let loads = 0;
    await read(buildJpeg(), 'a.jpg', 'en', () => {
      loads++;
      return load();
    });
    expect(loads).toBe(0);
  });
});
