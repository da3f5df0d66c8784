import type { Detection, Severity } from '../findings/finding';
import type { ReadSort } from '../reading/read';

/** A code that says only this is on every pack of the same goods: it helps only together with other details. */
const everyday: ReadonlySet<ReadSort> = new Set<ReadSort>(['product']);

/** How much the text read at a detection matters; null when that says less than its kind. */
export function severityOfReads({ reads = [] }: Detection): Severity | null {
  return reads.length > 0 && reads.every(({ sort }) => everyday.has(sort)) ? 'low' : null;
}
