import { street } from './street';
import type { TextSort } from './text-sort';

/** A street with a number, before or behind it, or a postcode with a town. */
export const address: TextSort = {
  sort: 'address',
  find(line) {
    const name = street.find(line);
    if (name !== null && /(?:^|[\s,])\d{1,5}\s?[a-z]?(?=$|[\s,])/iu.test(line)) return line;
    return postcode.test(line) || hasTown(line) ? line : null;
  },
};

/** British (`SW1A 1AA`), North American (`NY 10001`). */
const postcode = /\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b|\b[A-Z]{2}\s\d{5}(?:-\d{4})?\b/u;

/** Continental (`8001 Zürich`, `F-75001 Paris`). */
const beforeTown = /(?:^|\s)([A-Z]{1,2}-)?(\d{4,5})\s(\p{Lu}\p{L}{2,})/u;

/** Units and other things that are counted. */
const counted =
  /^(?:gramme?s?|jahre|jours|lumen|met(?:er|re)s?|mètres|miles|pièces|points|steps|stück|tage|volt|watt|years)$/iu;
/** What is of a year. With four digits, a year and a postcode look the same (`2000 Neuchâtel`). */
const ofAYear =
  /^(?:agenda|annual|awards?|calendars?|calendriers?|kalender|champions?|championships?|collection|cup|edition|édition|elections?|festival|model|olympics?|planner|report|saison|season|summit|tour|vintage|winners?|world)$/iu;
const since = /(?:\best\.?|established|founded|since|seit|gegründet|depuis|fond[ée]e? en|anno)\s(?:19|20)\d{2}\b/iu;

function hasTown(line: string): boolean {
  const found = beforeTown.exec(line);
  if (!found) return false;
  const [, country, number = '', town = ''] = found;
  if (country !== undefined) return true;
  const isYear = /^(?:19|20)\d{2}$/u.test(number) && (ofAYear.test(town) || since.test(line));
  return !isYear && !counted.test(town);
}
