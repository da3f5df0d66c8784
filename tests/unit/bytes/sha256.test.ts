import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../src/core/bytes/sha256';

describe('SHA-256 of our own', () => {
  it.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 128, 1000, 100_003])('agrees with Node for %i bytes', (length) => {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 5)) & 255);
    expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('reads a part of a larger buffer', () => {
    const bytes = new Uint8Array(300).fill(7).subarray(13, 200);
    expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
  });
});
