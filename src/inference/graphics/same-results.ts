/** What a network gave: its outputs, in order; each as numbers one after the other. */
export type Numbers = Float32Array | Int32Array | Uint8Array;

/**
 * How far each number may be from the one that the processor gives, as a share of the root mean square of its output. Processors
 * round differently: those that are right were within 0.00013.
 */
const tolerance = 2e-3;

/** Whether two outputs are the same number by number, but for rounding. One that is no number differs from all. */
export function areSame(found: Numbers, wanted: Numbers): boolean {
  if (found.length !== wanted.length) return false;
  let squares = 0;
  for (const value of wanted) squares += value * value;
  const most = tolerance * Math.sqrt(squares / wanted.length);
  for (let i = 0; i < wanted.length; i++) {
    if (!(Math.abs((found[i] ?? NaN) - (wanted[i] ?? NaN)) <= most)) return false;
  }
  return true;
}

/** Of rows that are ordered by their scores, those at the end may be others. */
const leastShared = 0.95;

/**
 * Whether two outputs have the same rows of so many numbers: in what order depends on how scores next to each other were
 * rounded.
 */
export function haveSameRows(found: Numbers, wanted: Numbers, columns: number): boolean {
  if (found.length !== wanted.length) return false;
  const others = new Set(rowsOf(found, columns));
  const rows = rowsOf(wanted, columns);
  let shared = 0;
  for (const row of rows) {
    for (const other of others) {
      if (!row.every((value, i) => Math.abs(value - (other[i] ?? NaN)) <= tolerance * Math.max(1, Math.abs(value))))
        continue;
      others.delete(other);
      shared += 1;
      break;
    }
  }
  return shared >= leastShared * rows.length;
}

function rowsOf(values: Numbers, columns: number): (readonly number[])[] {
  const rows: (readonly number[])[] = [];
  for (let at = 0; at < values.length; at += columns) rows.push([...values.subarray(at, at + columns)]);
  return rows;
}
