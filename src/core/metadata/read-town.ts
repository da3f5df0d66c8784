import { say } from '../strings/catalogue';
import type { Locale } from '../strings/locale';
import type { Gazetteer } from './gazetteer';
import type { MetadataItem } from './item';
import { ItemList } from './item-list';
import { nearestTown } from './nearest-town';

/** Towns by name, for positions in words; loaded only when a position is found. */
export interface PlaceNames {
  /** The language of the names of countries. */
  readonly locale: Locale;
  readonly load: () => Promise<Gazetteer>;
}

const DEGREES = /^\s*(-?\d+(?:\.\d+)?)[,_ ]+(-?\d+(?:\.\d+)?)\s*$/;

/**
 * Of every position among the items, once each, which town it is near. Without a gazetteer it says nothing. Apart from
 * reading the items, since loading the towns takes longer.
 */
export async function readTowns(items: readonly MetadataItem[], places: PlaceNames): Promise<MetadataItem[]> {
  const list = new ItemList();
  for (const { category, key, value, where } of items) {
    const match = category === 'place' && key.endsWith('Position') ? DEGREES.exec(value) : null;
    const [latitude, longitude] = [Number(match?.[1]), Number(match?.[2])];
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) continue;
    const gazetteer = await places.load().catch(() => null);
    if (!gazetteer) break;
    const town = nearestTown(gazetteer, latitude, longitude);
    const text = town
      ? say(places.locale, {
          key: 'metadata.town.near',
          values: {
            town: town.name,
            country: countryName(town.countryCode, places.locale),
            distance: Math.max(1, Math.round(town.distanceKm)),
          },
        })
      : say(places.locale, 'metadata.town.none');
    list.add('place', 'NearestTown', text, where);
  }
  return list.items;
}

function countryName(code: string, locale: Locale): string {
  return new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code;
}
