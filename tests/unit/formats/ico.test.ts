import { describe, expect, it } from 'vitest';
import { strip } from '../../../src/core/formats/strip';
import { expectCleaned } from '../../support/expect-cleaned';
import { bytesOf, codedData, little } from '../../support/builders/bytes';
import { buildPng, chunk } from '../../support/builders/png';

/** An icon file; `gap` lies before each picture. */
function icoFile(pictures: readonly Uint8Array[], gap = ''): Uint8Array {
  let at = 6 + 16 * pictures.length;
  const entries = pictures.map(({ length }) => {
    const start = at + gap.length;
    at = start + length;
    return bytesOf(16, 16, 0, 0, little(1, 2), little(32, 2), little(length, 4), little(start, 4));
  });
  return bytesOf(0, 0, 1, 0, little(pictures.length, 2), ...entries, ...pictures.flatMap((picture) => [gap, picture]));
}

const bitmap = bytesOf(
  little(40, 4),
  little(4, 4),
  little(8, 4),
  little(1, 2),
  little(32, 2),
  new Uint8Array(24),
  codedData(4 * 4 * 4 + 4 * 4),
);

describe('ICO', () => {
  it('cleans PNG pictures by the rules for PNG, and closes gaps', () => {
    const dirty = buildPng({ beforePicture: [chunk('tEXt', 'Author\0Jane PNG')] });
    const output = expectCleaned(icoFile([dirty, bytesOf(bitmap, 'AFTER-BITMAP')], 'GAP-BYTES'), [
      'Jane PNG',
      'AFTER-BITMAP',
      'GAP-BYTES',
    ]);
    expect(output).toEqual(icoFile([buildPng(), bitmap]));
    expect(strip(output).frames).toBe(2);
  });

  it('refuses pictures that share their bytes', () => {
    const file = icoFile([bitmap, bitmap]);
    file.copyWithin(6 + 16 + 12, 6 + 12, 6 + 16);
    expect(strip(file).status).toBe('refused');
  });

  it('refuses a picture that is not in the file', () => {
    const file = icoFile([bitmap]);
    expect(strip(file.subarray(0, file.length - 1)).status).toBe('refused');
  });
});
