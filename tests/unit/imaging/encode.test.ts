import { describe, expect, it } from 'vitest';
import { encodingFor } from '../../../src/imaging/encode';

describe('encodingFor', () => {
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
    expect(encodingFor(mime)).toBe(written);
  });
});
