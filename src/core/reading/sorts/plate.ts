import type { TextSort } from './text-sort';

/** Layouts of number plates, as printed; a line must be nothing else. */
const layouts: readonly RegExp[] = [
  /^[A-ZÄÖÜ]{1,3}[ :·.-][A-Z]{1,2} ?\d{1,4}[EH]?$/u, // Germany
  /^[A-Z]{2}[ -·.]?\d{3}[ -·.]?[A-Z]{2}$/u, // France, Italy
  /^[A-Z]{2}\d{2} ?[A-Z]{3}$/u, // United Kingdom
  /^\d{4} ?[BCDFGHJ-NPR-TV-Z]{3}$/u, // Spain
  /^[A-Z]{3}[ -·.]?\d{4}$/u, // Brazil, until 2018; several states of the USA
  /^[A-Z]{3} ?\d[A-Z]\d{2}$/u, // Mercosur
  /^[A-Z]{2}[ ·.-]?\d{5,6}$/u, // Switzerland, Denmark, Norway
  /^\d-[A-Z]{3}-\d{3}$/u, // Belgium
  /^[A-Z\d]{1,3}-\d{2,3}-[A-Z\d]{1,3}$/u, // Netherlands
  /^\d[A-Z]{3} ?\d{3}$/u, // California
  /^[A-Z]{3}[ ·.-]?\d{3}$/u, // Sweden, Finland, Hungary; several states of the USA
];

export const plate: TextSort = {
  sort: 'plate',
  find(line) {
    const tidy = line.trim().replace(/\s+/gu, ' ');
    return layouts.some((layout) => layout.test(tidy)) ? tidy : null;
  },
};
