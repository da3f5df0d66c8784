import { describe, expect, it } from 'vitest';
import { findBytes } from '../../../src/core/bytes/match';
import { readDirectory } from '../../../src/core/formats/tiff/field';
import { firstDirectory, readForm } from '../../../src/core/formats/tiff/header';
import { strip } from '../../../src/core/formats/strip';
import { bytesOf } from '../../support/builders/bytes';
import { adobe, buildJpeg, jfif, segment } from '../../support/builders/jpeg';
import { ascii, oldJpegTiff } from '../../support/builders/tiff';
import { expectCleaned, holds } from '../../support/expect-cleaned';

const secrets = ['EXIF-OF-JANE', 'COMMENT-OF-JANE', 'BEHIND-THE-END', 'ARTIST-JANE'];
const dirty = buildJpeg({
  afterStart: [jfif, segment(0xe1, 'Exif\0\0', 'EXIF-OF-JANE'), adobe(1)],
  beforeEnd: [segment(0xfe, 'COMMENT-OF-JANE')],
});
const clean = buildJpeg({ afterStart: [jfif, adobe(1)] });
const size = [8, 8] as const;
const fields = [ascii(315, 'ARTIST-JANE')];
const behind = bytesOf('BEHIND-THE-END');
/** Where the coded data begins in the dirty stream: behind the header of the scan. */
const scanStart = findBytes(dirty, '\xff\xda') + 10;

/** Whether the file has a field 513: readers of metadata take that for a second picture. */
function pointsAtStream(file: Uint8Array): boolean {
  const form = readForm(file);
  const directory = form && readDirectory(file, form, firstDirectory(file, form));
  return directory?.fields.has(513) ?? true;
}

describe('old-style JPEG in TIFF', () => {
  it.each([
    ['a stream without strips', {}],
    ['a stream whose length reaches too far', { streamLength: dirty.length + behind.length }],
    ['a stream whose length reaches out of the file', { streamLength: 100_000 }],
    ['a stream that is the strip as well', { strip: [8, dirty.length] as const }],
    ['a strip inside the stream', { strip: [8 + scanStart, 1] as const, streamLength: dirty.length }],
    ['a strip longer than the picture in it', { strip: [8 + scanStart, dirty.length - scanStart + 14] as const }],
  ])('is cleaned inside: %s', (_, parts) => {
    const output = expectCleaned(oldJpegTiff(dirty, size, { ...parts, fields }, behind), secrets);
    expect(holds(output, String.fromCharCode(...clean))).toBe(true);
    expect(strip(output)).toMatchObject({ widthPx: 8, heightPx: 8 });
    expect(pointsAtStream(output)).toBe(false);
  });

  it('keeps a stream that holds only what comes before the coded data', () => {
    const head = dirty.subarray(0, scanStart);
    const coded = bytesOf(dirty.subarray(scanStart), 'BEHIND-THE-END');
    const parts = { streamLength: head.length, strip: [8 + head.length, coded.length] as const, fields };
    const output = expectCleaned(oldJpegTiff(bytesOf(head, coded), size, parts), secrets);
    expect(holds(output, String.fromCharCode(...clean))).toBe(true);
  });

  it.each([
    ['begins as something else', bytesOf('GIF89a', dirty), {}],
    ['has neither a length nor an end', dirty.subarray(0, -2), {}],
    ['has a segment that reaches behind it', dirty, { streamLength: 30 }],
  ])('is refused where the stream %s', (_, stream, parts) => {
    expect(strip(oldJpegTiff(stream, size, parts)).status).toBe('refused');
  });
});
