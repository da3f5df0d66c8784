import type { TextSort } from './text-sort';

const written = /(?:\+|\b00|\(0|\b0|\b1[-. ]|\(\d)[\d()/. -]{6,}\d|\b\d{3}[-. ]\d{3}[-. ]\d{4}\b/u;
const fewest = 8;
const most = 15;

/** A phone number as people write it: international, with a leading zero, or in North American groups (E.164: ≤ 15). */
export const phone: TextSort = {
  sort: 'phone',
  find(line) {
    const found = written.exec(line)?.[0].trim();
    if (found === undefined) return null;
    const digits = found.replace(/\D/gu, '').length;
    return digits >= fewest && digits <= most && !isDate(found) ? found : null;
  },
};

/** `01.02.2025` has the digits of a phone number. */
function isDate(text: string): boolean {
  return /^\(?[0-3]?\d[./-][01]?\d[./-](?:19|20)\d{2}$/u.test(text);
}
