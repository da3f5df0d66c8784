import { describe, expect, it } from 'vitest';
import { writtenAs } from '../../../src/core/redaction/written-as';

describe('writtenAs', () => {
  it.each([
    ['image/jpeg', 'image/jpeg'],
    ['image/png', 'image/png'],
    ['image/webp', 'image/webp'],
    ['image/gif', 'image/png'],
    ['image/svg+xml', 'image/png'],
    ['image/avif', 'image/webp'],
    ['image/heic', 'image/jpeg'],
    ['', 'image/jpeg'],
  ])('writes %s as %s', (mime, written) => {
    expect(writtenAs(mime)).toBe(written);
  });
});
