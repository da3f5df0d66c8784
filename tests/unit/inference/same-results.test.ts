import { describe, expect, it } from 'vitest';
import { areSame, haveSameRows } from '../../../src/inference/graphics/same-results';

/** A smooth map, with nothing that stands out. */
const wanted = Float32Array.from({ length: 5000 }, (_, i) => Math.sin(i / 40) + 2);

function changed(change: (values: Float32Array) => void): Float32Array {
  const values = wanted.slice();
  change(values);
  return values;
}

describe('the same results', () => {
  it('may be rounded otherwise', () => {
    expect(areSame(wanted, wanted)).toBe(true);
    expect(
      areSame(
        wanted.map((value, i) => value * (1 + (i % 3) * 1e-4)),
        wanted,
      ),
    ).toBe(true);
  });

  it('have no number that differs, is missing, is none or is somewhere else', () => {
    expect(
      areSame(
        changed((values) => (values[4321] = 0)),
        wanted,
      ),
    ).toBe(false);
    expect(
      areSame(
        changed((values) => (values[17] = NaN)),
        wanted,
      ),
    ).toBe(false);
    expect(
      areSame(
        changed((values) => values.copyWithin(60, 61)),
        wanted,
      ),
    ).toBe(false);
    expect(
      areSame(
        changed((values) => values.subarray(100, 140).reverse()),
        wanted,
      ),
    ).toBe(false);
    expect(areSame(wanted.subarray(1), wanted)).toBe(false);
    expect(areSame(new Float32Array(wanted.length), wanted)).toBe(false);
  });

  it('in rows may be in another order, and others at the end', () => {
    const rows = Array.from({ length: 100 }, (_, i) => [i * 3, 1 - i / 100, i % 7]);
    const flat = (of: readonly (readonly number[])[]): Float32Array => Float32Array.from(of.flat());
    const [first = [], second = [], ...rest] = rows;
    expect(haveSameRows(flat([second, first, ...rest]), flat(rows), 3)).toBe(true);
    expect(haveSameRows(flat([...rows.slice(0, 97), ...rows.slice(0, 3)]), flat(rows), 3)).toBe(true);
    expect(haveSameRows(flat([...rows.slice(0, 90), ...rows.slice(0, 10)]), flat(rows), 3)).toBe(false);
    expect(haveSameRows(flat(rows.map(([a = 0, b = 0, c = 0]) => [a, b, (c + 1) % 7])), flat(rows), 3)).toBe(false);
    expect(haveSameRows(new Float32Array(300).fill(NaN), flat(rows), 3)).toBe(false);
  });
});
