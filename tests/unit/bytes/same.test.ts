import { describe, expect, it } from 'vitest';
import { sameBytes } from '../../../src/core/bytes/same';
import { simd } from '../../../src/core/bytes/simd';

describe('sameBytes', () => {
  it('has its quick loop here', () => {
    expect(simd()).not.toBeNull();
  });

  it('sees one bit that differs, anywhere, at any alignment and length', () => {
    for (const length of [0, 1, 31, 1024, 1025, 1056, 131_072, 131_073, 131_103, 262_144, 262_175, 300_001]) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 7919) % 251);
      const moved = new Uint8Array(length + 3).subarray(3);
      moved.set(bytes);
      expect(sameBytes(bytes, moved)).toBe(true);
      for (const at of [0, 15, 16, 31, 32, 1024, 131_071, 131_072, 262_143, length - 33, length - 32, length - 1]) {
        if (at < 0 || at >= length) continue;
        moved[at] = (moved[at] ?? 0) ^ 0x80;
        expect(sameBytes(bytes, moved)).toBe(false);
        moved[at] = bytes[at] ?? 0;
      }
    }
  });

  it('is not the same when one is longer', () => {
    expect(sameBytes(new Uint8Array(2000), new Uint8Array(2001))).toBe(false);
  });
});
