import { describe, expect, it } from 'vitest';
import { strip } from '../../../src/core/formats/strip';
import { expectCleaned } from '../../support/expect-cleaned';
import { bytesOf } from '../../support/builders/bytes';
import { bitmap, icoFile } from '../../support/builders/ico';
import { buildPng, chunk } from '../../support/builders/png';

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
