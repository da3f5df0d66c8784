import { describe, expect, it } from 'vitest';
import { isPlacedAsPlate, readsAsPlate } from '../../../src/inference/plates/plate-line';

describe('what reads as a number plate', () => {
  it.each(['NTD·9247', 'B AB 1234', 'AB-123-CD', 'BE-677418', '6TIX874', '1365847', 'CKOaÍ1'])('%s does', (text) => {
    expect(readsAsPlate(text)).toBe(true);
  });

  it.each([
    ['a make', 'TOYOTA'],
    ['an engine', 'ELX 1.4'],
    ['a date in the corner', '2014-05-13'],
    ['a time', '07:25:13'],
    ['a telephone number', '+44 20 7946 0958'],
    ['too short', 'A1'],
    ['small letters', 'abc123'],
    ['nothing', ''],
  ])('%s does not', (_, text) => {
    expect(readsAsPlate(text)).toBe(false);
  });
});

describe('where a number plate is on a vehicle', () => {
  const vehicle = [0.2, 0.2, 0.8, 0.8] as const;

  it('is low and small', () => {
    expect(isPlacedAsPlate([0.45, 0.6, 0.55, 0.65], vehicle)).toBe(true);
  });

  it.each([
    ['beside it', [0.05, 0.6, 0.15, 0.65]],
    ['below it', [0.45, 0.85, 0.55, 0.9]],
    ['on its roof', [0.45, 0.22, 0.55, 0.26]],
    ['all along its side', [0.25, 0.5, 0.75, 0.6]],
    ['as high as a door', [0.4, 0.4, 0.6, 0.7]],
  ] as const)('is not %s', (_, line) => {
    expect(isPlacedAsPlate(line, vehicle)).toBe(false);
  });
});
