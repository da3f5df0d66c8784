import { constants, deflateRawSync, deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { concat } from '../../../src/core/bytes/concat';
import { cutZlib } from '../../../src/core/deflate/cut-zlib';
import { inflate } from '../../../src/core/deflate/inflate';
import { CollectingOutput } from '../../../src/core/deflate/outputs';
import { measureZlib, unzlib, zlibStored } from '../../../src/core/deflate/zlib';

/** Data that makes zlib use literals, short and long copies, and several blocks. */
function sample(length: number, range: number): Uint8Array {
  let seed = 1;
  return Uint8Array.from({ length }, (_, i) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return i % 97 < 40 ? (i >> 4) & 255 : (seed >>> 24) % range;
  });
}

const settings = [
  { name: 'stored', options: { level: 0 } },
  { name: 'fixed codes', options: { strategy: constants.Z_FIXED } },
  { name: 'dynamic codes', options: { level: 9 } },
  { name: 'no copies', options: { strategy: constants.Z_HUFFMAN_ONLY } },
];

describe.each(settings)('a stream with $name', ({ options }) => {
  const data = sample(200_000, 200);
  const coded = new Uint8Array(deflateRawSync(data, options));

  it('decodes to the data, in whatever pieces it lies', () => {
    const output = new CollectingOutput();
    const pieces = [coded.subarray(0, 1), coded.subarray(1, 1), coded.subarray(1, 5000), coded.subarray(5000)];
    expect(inflate(pieces, data.length, output)).toMatchObject({ status: 'complete', produced: data.length });
    expect(Buffer.compare(output.bytes, data)).toBe(0);
  });

  it('is measured to its last byte, whatever follows', () => {
    const followed = concat([coded, Uint8Array.of(1, 2, 3)]);
    expect(inflate([followed], data.length)).toMatchObject({ status: 'complete', usedBytes: coded.length });
  });

  it('is told from one that is cut short', () => {
    expect(inflate([coded.subarray(0, -3)], data.length).status).toBe('truncated');
  });

  it.each([1, 1000, 65_536, 131_071, 199_999])('can be cut to its first %i bytes', (length) => {
    const zlib = new Uint8Array(deflateSync(data, options));
    const cut = cutZlib([zlib.subarray(0, 100), zlib.subarray(100)], length);
    expect(cut && Buffer.compare(inflateSync(cut), data.subarray(0, length))).toBe(0);
    expect(cut && measureZlib([cut], length)).toMatchObject({ status: 'complete', usedBytes: cut?.length });
  });
});

describe('zlib', () => {
  it('stores what zlib reads again', () => {
    for (const length of [0, 1, 65_535, 65_536, 150_000]) {
      const data = sample(length, 256);
      expect(Buffer.compare(inflateSync(zlibStored(data)), data)).toBe(0);
    }
  });

  it('decodes no more than its limit', () => {
    const bomb = new Uint8Array(deflateSync(new Uint8Array(1_000_000)));
    expect(unzlib(bomb, 999_999)).toBeNull();
    expect(unzlib(bomb, 1_000_000)?.length).toBe(1_000_000);
  });

  it('refuses what is no zlib stream', () => {
    expect(measureZlib([Uint8Array.of(0x78, 0x02, 0, 0)], 10)).toBeNull();
    expect(unzlib(Uint8Array.of(0x78, 0x9c, 0x07), 10)).toBeNull();
  });
});
