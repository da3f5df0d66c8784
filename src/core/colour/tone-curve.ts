import { ByteReader } from '../bytes/reader';
import { typeOf } from './icc-tags';

/** Maps an encoded value 0..1 to linear light 0..1. */
export type ToneCurve = (encoded: number) => number;

/** The curve in a `curv` or `para` tag (ICC.1:2022, 10.6 and 10.18); null when it is neither. */
export function parseToneCurve(data: Uint8Array): ToneCurve | null {
  const reader = new ByteReader(data, 8);
  if (typeOf(data) === 'curv') return sampled(reader);
  if (typeOf(data) === 'para') return parametric(reader);
  return null;
}

function sampled(reader: ByteReader): ToneCurve | null {
  const count = reader.u32();
  if (count === 0) return (x) => x;
  if (count === 1) {
    const gamma = reader.u16() / 256;
    return (x) => x ** gamma;
  }
  const table = reader.take(2 * count);
  if (reader.overrun) return null;
  const entry = (i: number): number => (((table[2 * i] ?? 0) << 8) | (table[2 * i + 1] ?? 0)) / 65535;
  return (x) => {
    const place = x * (count - 1);
    const low = Math.min(Math.floor(place), count - 2);
    return entry(low) + (entry(low + 1) - entry(low)) * (place - low);
  };
}

function parametric(reader: ByteReader): ToneCurve | null {
  const kind = reader.u16();
  reader.skip(2);
  const next = (): number => reader.i32() / 65536;
  const g = next();
  if (kind === 0) return reader.overrun ? null : (x) => x ** g;
  const a = next();
  const b = next();
  const c = kind >= 2 ? next() : 0;
  const d = kind >= 3 ? next() : -b / a;
  const e = kind === 4 ? next() : kind === 2 ? c : 0;
  const f = kind === 4 ? next() : kind === 2 ? c : 0;
  const slope = kind >= 3 ? c : 0;
  if (reader.overrun || kind > 4) return null;
  return (x) => (x >= d ? Math.max(0, a * x + b) ** g + e : slope * x + f);
}
