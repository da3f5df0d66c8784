/** A share with its Wilson 95 % interval: how far off it may be with so few counted. */
export interface Share {
  readonly part: number;
  readonly whole: number;
  /** null when nothing was counted. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** 97.5 % point of the normal distribution. */
const z = 1.959964;

/** `part` of `whole` with the score interval of E. B. Wilson (1927), which holds for few counts and near 0 and 1. */
export function share(part: number, whole: number): Share {
  if (whole === 0) return { part, whole, value: null, low: null, high: null };
  const value = part / whole;
  const scale = 1 + z ** 2 / whole;
  const middle = (value + z ** 2 / (2 * whole)) / scale;
  const reach = (z / scale) * Math.sqrt((value * (1 - value)) / whole + z ** 2 / (4 * whole ** 2));
  return { part, whole, value, low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}

/** `.86 (31/36, .71–.94)` */
export function shareText({ part, whole, value, low, high }: Share): string {
  if (value === null || low === null || high === null) return '–';
  const short = (number: number): string => number.toFixed(2).replace(/^0/, '');
  return `${short(value)} (${String(part)}/${String(whole)}, ${short(low)}–${short(high)})`;
}
