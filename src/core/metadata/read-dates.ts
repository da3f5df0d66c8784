import type { ItemList } from './item-list';

/** Each date of Exif, with the tags of its fraction of a second and its time zone (Exif 3.0, 4.6.5). */
const dates = [
  ['DateTimeOriginal', 'SubSecTimeOriginal', 'OffsetTimeOriginal'],
  ['CreateDate', 'SubSecTimeDigitized', 'OffsetTimeDigitized'],
  ['ModifyDate', 'SubSecTime', 'OffsetTime'],
] as const;

/** Tells the dates of Exif, in one line each: `2025:06:14 10:21:37.417 +02:00`. Returns the names of the tags told. */
export function readDates(tags: ReadonlyMap<string, unknown>, where: string, list: ItemList): Set<string> {
  const told = new Set<string>();
  const text = (name: string): string => {
    const value = tags.get(name);
    if (typeof value !== 'string' || value.trim() === '') return '';
    told.add(name);
    return value.trim();
  };
  for (const [name, fraction, zone] of dates) {
    const date = text(name);
    if (date === '') continue;
    const part = text(fraction);
    list.add('time', name, `${date}${part && `.${part}`} ${text(zone)}`, where);
  }
  return told;
}
