import { HALF, simd } from './simd';

/** Shorter views are compared one byte after another: they are through before a longer way would pay. */
const SHORT = 1024;

/** Whether two views hold the same bytes. This runs over whole pictures, wherever they lie in memory. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  const loops = a.length > SHORT ? simd() : null;
  if (!loops) return sameOneByOne(a, b);
  const { memory, same } = loops;
  for (let at = 0; at < a.length; at += HALF) {
    const end = Math.min(at + HALF, a.length);
    memory.set(a.subarray(at, end));
    memory.set(b.subarray(at, end), HALF);
    const whole = (end - at) & ~31;
    if (same(0, HALF, whole) === 0) return false;
    if (!sameOneByOne(a.subarray(at + whole, end), b.subarray(at + whole, end))) return false;
  }
  return true;
}

function sameOneByOne(a: Uint8Array, b: Uint8Array): boolean {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
