import type { TextSort } from './text-sort';

/** What stands between the groups of a plate, as it is printed or read: a space, a dash, a dot or a seal. */
const gap = '[ :·•.,–-]?';

/** Layouts of number plates, as printed; a line must be nothing else. */
const layouts: readonly RegExp[] = [
  /^[A-ZÄÖÜ]{1,3}[ :·.-][A-Z]{1,2} ?\d{1,4}[EH]?$/u, // Germany
  new RegExp(`^[A-Z]{2}${gap}\\d{3}${gap}[A-Z]{2}$`, 'u'), // France, Italy
  /^[A-Z]{2} ?\d{4} ?[A-Z]{2}$/u, // Ukraine
  /^[A-Z]{2}\d{2} ?[A-Z]{3}$/u, // United Kingdom
  /^\d{4} ?[BCDFGHJ-NPR-TV-Z]{3}$/u, // Spain
  new RegExp(`^[A-Z]{3}${gap}\\d{4}$`, 'u'), // Brazil, until 2018; several states of the USA
  /^[A-Z]{3} ?\d[A-Z]\d{2}$/u, // Mercosur
  /^[A-Z]{2}[ ·.-]?\d{5,6}$/u, // Switzerland, Denmark, Norway
  /^\d-[A-Z]{3}-\d{3}$/u, // Belgium
  /^(?=.*[A-Z])[A-Z\d]{1,3}-\d{2,3}-[A-Z\d]{1,3}$/u, // Netherlands; without a letter it is a date
  /^\d[A-Z]{3} ?\d{3}$/u, // California
  /^[A-Z]{3}[ ·.-]?\d{3}$/u, // Sweden, Finland, Hungary; several states of the USA
];

/**
 * Words of three letters that stand before a number on signs, tickets and price tags, in English, French and German. Each
 * costs one in 17,576 of the plates that begin with three letters; longer ones (ROOM, GATE, SALLE) fit no layout.
 */
const words =
  /^(?:apt|art|bay|box|bus|chf|din|est|eur|fax|gbp|iso|lot|max|min|mod|num|pin|ref|row|rue|sku|tel|top|typ|usd|vol)[^A-Z\d]?\d+$/iu;
/** A month and a year. */
const month =
  /^(?:jan|feb|f[eé]v|mar|m[aä]r|mrz|apr|avr|may|mai|jun|jul|jui|aug|ao[uû]|sep|o[ck]t|nov|d[eé][cz])[^A-Z\d]?(?:19|20)\d{2}$/iu;

export const plate: TextSort = {
  sort: 'plate',
  find(line) {
    const tidy = line.trim().replace(/\s+/gu, ' ');
    if (words.test(tidy) || month.test(tidy)) return null;
    return layouts.some((layout) => layout.test(tidy)) ? tidy : null;
  },
};
