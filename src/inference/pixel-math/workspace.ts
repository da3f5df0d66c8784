import { hasSimd, pixelMathBinary } from './has-simd';
import type { PixelMath } from './pixel-math';
import { plainPixelMath } from './plain';

/** The loops over pixels, and places in their memory. */
interface Workspace<P extends string> {
  readonly math: PixelMath;
  readonly at: Readonly<Record<P, number>>;
  readonly bytes: Uint8Array;
  readonly ints: Int32Array;
  readonly floats: Float32Array;
}

/** Widest access of the loops, in bytes: places start at multiples of it, and they may read and write so much too far. */
const widestBytes = 16;
const pageBytes = 65_536;

let started: PixelMath | undefined;

/** WebAssembly with SIMD, small enough to start at once; where there is none, the same in JavaScript. */
function start(): PixelMath {
  if (!hasSimd()) return plainPixelMath();
  return new WebAssembly.Instance(new WebAssembly.Module(pixelMathBinary())).exports as unknown as PixelMath;
}

/**
 * Room for what `sizes` names, in bytes. What is there before is of no meaning, and it is only valid until somebody else
 * asks: to be used and left without waiting for anything.
 */
export function workspace<P extends string>(sizes: Readonly<Record<P, number>>): Workspace<P> {
  const math = (started ??= start());
  let end = 0;
  const at = {} as Record<P, number>;
  for (const name of Object.keys(sizes) as P[]) {
    at[name] = end;
    end += Math.ceil(sizes[name] / widestBytes + 1) * widestBytes;
  }
  const missing = end - math.memory.buffer.byteLength;
  if (missing > 0) math.memory.grow(Math.ceil(missing / pageBytes));
  const { buffer } = math.memory;
  return { math, at, bytes: new Uint8Array(buffer), ints: new Int32Array(buffer), floats: new Float32Array(buffer) };
}
