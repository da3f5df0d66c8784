import { say } from '../strings/catalogue';
import type { Locale } from '../strings/locale';
import type { Gazetteer } from './gazetteer';
import type { ItemList } from './item-list';
import { nearestTown } from './nearest-town';

/** Towns by name, for positions in words; loaded only when a position is found. */
export interface PlaceNames {
  /** The language of the names of countries. */
  readonly locale: Locale;
  readonly load: () => Promise<Gazetteer>;
}

const DEGREES = /^\s*(-?\d+(?:\.\d+)?)[,_ ]+(-?\d+(?:\.\d+)?)\s*$/;

/** Says of every position in the list, once each, which town it is near. Without a gazetteer it says nothing. */
export async function readTowns(list: ItemList, places: PlaceNames): Promise<void> {
  for (const { category, key, value, where } of [...list.items]) {
    const match = category === 'place' && key.endsWith('Position') ? DEGREES.exec(value) : null;
    const [latitude, longitude] = [Number(match?.[1]), Number(match?.[2])];
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) continue;
    const gazetteer = await places.load().catch(() => null);
    if (!gazetteer) return;
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
}

function countryName(code: string, locale: Locale): string {
  return new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code;
}
