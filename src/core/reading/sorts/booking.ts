import type { TextSort } from './text-sort';

/** Six letters and digits behind a word for a booking, as airlines and hotels print them. */
export const booking: TextSort = {
  sort: 'booking',
  find: (line) =>
    /(?:booking|reservation|réservation|reference|référence|buchung|confirmation|pnr|record locator)[\w\s.#°]*?[:#\s]\s*(?=[A-Z\d]*\d|[A-Z]{6}\b)([A-Z\d]{6,10})\b/u.exec(
      line.replace(/^[^:]*/u, (label) => label.toLowerCase()),
    )?.[1] ?? null,
};
