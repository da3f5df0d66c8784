const single = new Float32Array(1);
const bits = new Uint32Array(single.buffer);

/** A number as IEEE 754 binary16, rounded to nearest; what is too large becomes the largest, what is tiny zero. */
export function float16(value: number): number {
  single[0] = value;
  const word = bits[0] ?? 0;
  const sign = (word >>> 16) & 0x8000;
  const magnitude = Math.abs(value);
  if (magnitude >= 65504) return sign | 0x7bff;
  if (magnitude < 2 ** -14) return sign | Math.round(magnitude * 2 ** 24);
  const rounded = (word & 0x7fffffff) + 0x0fff + ((word >>> 13) & 1);
  return sign | ((rounded - (112 << 23)) >>> 13);
}
