import { describe, expect, it } from 'vitest';
import { orientationTiff } from '../../../src/core/exif/orientation';
import { strip } from '../../../src/core/formats/strip';
import { buildExif } from '../../support/builders/exif';
import {
  animationControl,
  buildWebp,
  extendedHeader,
  frame,
  lossless,
  lossy,
  riffChunk,
} from '../../support/builders/webp';

const picture = riffChunk('VP8L', lossless);

describe('WebP', () => {
  it('that is clean is given back as the very same bytes', () => {
    for (const bytes of [
      buildWebp([picture]),
      buildWebp([riffChunk('VP8 ', lossy)]),
      buildWebp([extendedHeader(0x10), picture]),
    ]) {
      expect(strip(bytes)).toMatchObject({ status: 'nothing-to-clean', widthPx: 1, heightPx: 1 });
      expect(strip(bytes).bytes).toBe(bytes);
    }
  });

  it('keeps its flags true to what is in it', () => {
    const upright = riffChunk('EXIF', buildExif({ orientation: 1 }));
    expect(strip(buildWebp([extendedHeader(0x3c), picture, upright])).bytes).toEqual(
      buildWebp([extendedHeader(0x10), picture]),
    );
    const turned = riffChunk('EXIF', buildExif({ orientation: 6 }));
    expect(strip(buildWebp([extendedHeader(0x0c), picture, turned])).bytes).toEqual(
      buildWebp([extendedHeader(0x08), picture, riffChunk('EXIF', orientationTiff(6))]),
    );
  });

  it('keeps frames, their times and the loop count of an animation', () => {
    const frames = [animationControl, frame(picture), frame(riffChunk('VP8 ', lossy))];
    const bytes = buildWebp([extendedHeader(0x02), ...frames]);
    expect(strip(bytes)).toMatchObject({ status: 'nothing-to-clean', frames: 2 });
    expect(strip(buildWebp([extendedHeader(0x02), ...frames, riffChunk('XMP ', 'x')])).bytes).toEqual(bytes);
  });

  it('without a picture, or cut short in it, is refused', () => {
    expect(strip(buildWebp([extendedHeader(0)])).status).toBe('refused');
    expect(strip(buildWebp([picture]).subarray(0, -4)).status).toBe('refused');
  });
});
