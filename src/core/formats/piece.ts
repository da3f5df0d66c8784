import { concat } from '../bytes/concat';
import { sameBytes } from '../bytes/same';
import type { Block } from './format';

/** A block that knows the fresh bytes that take its place when its fate is `rewrite`. */
export interface Piece extends Block {
  readonly fresh?: Uint8Array;
}

/**
 * Builds the cleaned file of a format whose blocks only follow one another (no offsets to mend): kept blocks as they
 * are, fresh bytes for rewritten ones. Neighbouring kept blocks are copied in one go.
 */
export function assemble(bytes: Uint8Array, pieces: readonly Piece[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let runStart = 0;
  let runEnd = 0;
  for (const { fate, start, end, fresh } of pieces) {
    if (fate === 'keep' && start === runEnd) {
      runEnd = end;
      continue;
    }
    if (fate === 'drop') continue;
    parts.push(bytes.subarray(runStart, runEnd));
    runStart = fate === 'keep' ? start : end;
    runEnd = end;
    if (fate === 'rewrite' && fresh) parts.push(fresh);
  }
  parts.push(bytes.subarray(runStart, runEnd));
  return concat(parts);
}

/** What becomes of a block that may only stay in its fresh form: kept when it is that already, gone when there is none. */
export function replaceBy(
  old: Uint8Array,
  fresh: Uint8Array | null,
): { fate: 'drop' } | { fate: 'keep' } | { fate: 'rewrite'; fresh: Uint8Array } {
  if (!fresh) return { fate: 'drop' };
  return sameBytes(old, fresh) ? { fate: 'keep' } : { fate: 'rewrite', fresh };
}
