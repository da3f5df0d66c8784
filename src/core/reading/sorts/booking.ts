import type { TextSort } from './text-sort';

const label = /(?:booking|r[ée]servation|r[ée]f[ée]rence|buchung|confirmation|pnr|record locator)/iu;
/** Nothing else has so few meanings that six letters behind it, without a colon, are a code and no word. */
const surely =
  /(?:pnr|record locator|(?:booking|r[ée]servation|confirmation) (?:reference|code))\s(?!number|status)([A-Z]{6})\b/iu;
/** Printed in capitals, whatever the label is in; digits alone that begin with a zero are a telephone number. */
const code = String.raw`(?!0\d+\b)(?=[A-Z\d]*\d)[A-Z\d]{6,10}\b`;
const behind = new RegExp(String.raw`^[\p{L}\d\s.#°/()-]*?(?:[:#]\s*(${code}|[A-Z]{6}\b)|\s(${code}))`, 'u');

/** Six to ten letters and digits behind a word for a booking, as airlines and hotels print them. */
export const booking: TextSort = {
  sort: 'booking',
  find(line) {
    const found = label.exec(line);
    if (!found) return null;
    const [, marked, bare] = behind.exec(line.slice(found.index + found[0].length)) ?? [];
    const letters = surely.exec(line)?.[1];
    return marked ?? bare ?? (letters === letters?.toUpperCase() ? letters : undefined) ?? null;
  },
};
