import type { TextSort } from './text-sort';

/** United Parcel Service: shipper and service, then eight digits; often in groups. */
const ups = /\b1Z(?: ?[A-Z\d]){8}(?: ?\d){8}\b/u;
/** Post offices everywhere (UPU S10): service, eight digits and a check digit, country; often in groups. */
const postal = /\b[A-Z]{2} ?(?:\d ?){9}[A-Z]{2}\b/u;
/** Numbers of these carriers are digits as phones and invoices have them: a word for them must stand before. */
const labelled =
  /(?:\bdhl\b|colissimo|la poste|\bgls\b|sendungs|paketnummer|tracking|num[ée]ro de (?:suivi|colis)|n° ?de (?:suivi|colis))(.*)$/iu;
/** Colissimo, DHL's long and short ones, GLS. A leading zero is a telephone's, but for DHL's `00340…`. */
const carriers = /(?<![\d+()])(?:\d[A-Z]\d{11}|JJD\d{16,20}|00340\d{15}|[1-9]\d{9,11})(?!\d)/u;

/** The number of a parcel: with it anybody can look up where it goes, and sometimes to whom. */
export const parcel: TextSort = {
  sort: 'parcel',
  find(line) {
    const found = ups.exec(line)?.[0] ?? checked(postal.exec(line)?.[0]);
    if (found !== undefined) return found;
    const behind = labelled.exec(line)?.[1]?.replace(/(?<=[A-Z\d])[ .](?=[A-Z\d])/gu, '');
    return carriers.exec(behind ?? '')?.[0] ?? null;
  },
};

/** A number of the post, when its check digit is right. */
function checked(number: string | undefined): string | undefined {
  const digits = Array.from(number?.replace(/\D/gu, '') ?? '', Number);
  const weights = [8, 6, 4, 2, 3, 5, 9, 7];
  const rest = 11 - (weights.reduce((sum, weight, i) => sum + weight * (digits[i] ?? 0), 0) % 11);
  const check = rest === 10 ? 0 : rest === 11 ? 5 : rest;
  return digits.at(-1) === check ? number : undefined;
}
