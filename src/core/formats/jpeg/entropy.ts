import { HALF, simd } from '../../bytes/simd';

/** Bytes looked through one after another before the quick loop pays: many a scan is no longer. */
const SHORT = 1024;
/** Bytes that `find` looks at in one step. */
const STEP = 16;

/**
 * Offset of the 0xFF that ends the entropy-coded data beginning at `from` (T.81 B.1.1.5): the first one followed by
 * something that is neither a stuffed zero nor a restart marker. The length of the file when there is none. This runs
 * over nearly every byte of a photo.
 */
export function endOfEntropy(bytes: Uint8Array, from: number): number {
  const short = Math.min(from + SHORT, bytes.length);
  const end = endOneByOne(bytes, from, short);
  if (end < short || short === bytes.length) return end;
  const loops = simd();
  if (!loops) return endOneByOne(bytes, short, bytes.length);
  const { memory, find } = loops;
  // Stretches grow, so that a file of very many scans does not have much more copied than it holds.
  let most = SHORT;
  for (let start = short; start < bytes.length; start += most, most = Math.min(2 * most, HALF)) {
    const length = Math.min(most, bytes.length - start);
    // With the byte behind, for a 0xFF at the end of the stretch. What was left in memory behind the end of the file
    // can only make the loop stop more often than it must.
    memory.set(bytes.subarray(start, start + length + 1));
    for (let at = find(0, length); at < length; at = find(at + STEP, length)) {
      const until = start + Math.min(at + STEP, length);
      const here = endOneByOne(bytes, start + at, until);
      if (here < until) return here;
    }
  }
  // Nothing follows a 0xFF that is the last byte, so the loop does not see that it ends the data.
  return bytes[bytes.length - 1] === 0xff ? bytes.length - 1 : bytes.length;
}

/** Whether entropy-coded data ends at an offset: at a marker that is no restart marker, or with the file. */
export function endsEntropy(bytes: Uint8Array, at: number): boolean {
  if (at >= bytes.length) return true;
  const next = bytes[at + 1];
  return bytes[at] === 0xff && next !== 0 && (next === undefined || (next & 0xf8) !== 0xd0);
}

function endOneByOne(bytes: Uint8Array, from: number, until: number): number {
  for (let at = from; at < until; at++) if (endsEntropy(bytes, at)) return at;
  return until;
}
