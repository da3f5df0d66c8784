/** A number from a file for people: whole ones as they are, others to six digits. */
export function readableNumber(value: number): string {
  if (!Number.isFinite(value)) return '';
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(6)));
}

/** A number, or one written as XMP does, `385/10`; null for anything else. */
export function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  const match = typeof value === 'string' ? /^\s*(-?\d+(?:\.\d+)?)(?:\/(\d+))?\s*$/.exec(value) : null;
  if (!match) return null;
  const number = Number(match[1]) / Number(match[2] ?? 1);
  return Number.isFinite(number) ? number : null;
}
