import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteWriter } from '../../../src/core/bytes/writer';
import { creditTiff } from '../../../src/core/exif/credit-tiff';
import { orientationTiff } from '../../../src/core/exif/orientation';
import type { Orientation } from '../../../src/core/formats/format';
import { strip } from '../../../src/core/formats/strip';
import { carriesCredit, withCredit } from '../../../src/core/formats/with-credit';
import { readCredit } from '../../../src/core/metadata/read-credit';
import { readMetadata } from '../../../src/core/metadata/read';
import { dirtyFiles } from '../../support/builders/dirty-files';
import { buildJpeg, jfif, segment } from '../../support/builders/jpeg';
import { contains } from '../../support/builders/secret';
import { buildXmp } from '../../support/builders/xmp';
import { samplePath } from '../../support/samples';

const credit = { name: 'Zoë Naïve 岸', copyright: '© 2026 Zoë' };
const clean = (bytes: Uint8Array): Uint8Array => strip(bytes).bytes ?? new Uint8Array();
const exifWith = (name: string | null, copyright: string | null): Uint8Array =>
  segment(0xe1, 'Exif\0\0', creditTiff(1, { name, copyright }));
const iptc = (number: number, text: string): Uint8Array => {
  const value = new TextEncoder().encode(text);
  return new ByteWriter().u8(0x1c).u8(2).u8(number).u16(value.length).bytes(value).build();
};
const photoshop = (...datasets: readonly Uint8Array[]): Uint8Array => {
  const size = datasets.reduce((sum, { length }) => sum + length, 0);
  const body = new ByteWriter().latin1('8BIM').u16(0x0404).u16(0).u32(size);
  for (const each of datasets) body.bytes(each);
  return segment(0xed, 'Photoshop 3.0\0', body.zeros(size & 1).build());
};
const xmp = (properties: Record<string, string>): Uint8Array =>
  segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', buildXmp(properties));
const creditOf = (...afterStart: readonly Uint8Array[]): unknown =>
  readCredit(strip(buildJpeg({ afterStart: [...afterStart] })).packets);

describe('who made a picture', () => {
  it('is read from Exif, else IPTC, else XMP, each of the two by itself', () => {
    expect(creditOf(xmp({ 'dc:creator': 'X', 'dc:rights': '(c) X' }))).toEqual({ name: 'X', copyright: '(c) X' });
    const byLine = photoshop(iptc(80, 'Jane'), iptc(80, 'Joe'), iptc(116, '(c) IPTC'));
    expect(creditOf(xmp({ 'dc:creator': 'X' }), byLine)).toEqual({ name: 'Jane; Joe', copyright: '(c) IPTC' });
    expect(creditOf(byLine, exifWith(credit.name, null))).toEqual({ name: credit.name, copyright: '(c) IPTC' });
  });

  it('is nothing where the file does not say, or says nothing that can be read', () => {
    expect(creditOf()).toBeNull();
    expect(creditOf(exifWith(' \u202e\u0007 ', ''))).toBeNull();
  });

  it('is one line of plain text, cut to a length that is shown', () => {
    expect(creditOf(exifWith('a\nb\u200e\u0000rest', null))).toEqual({ name: 'a b', copyright: null });
    expect(creditOf(exifWith('x'.repeat(5_000), null))).toEqual({ name: `${'x'.repeat(199)}…`, copyright: null });
  });
});

describe('a cleaned file with who made it', () => {
  const carriers = dirtyFiles.filter(({ format }) => carriesCredit(format));

  it.each(carriers.map((file) => [file.name, file] as const))('%s: is stripped to the same bytes', (_, file) => {
    const cleaned = clean(file.bytes);
    const made = withCredit(cleaned, credit) ?? new Uint8Array();
    const again = strip(made);
    expect(again.bytes).toEqual(cleaned);
    expect(again.orientation).toBe(file.orientation ?? 1);
    expect(readCredit(again.packets)).toEqual(credit);
    // What is in it beside the cleaned file: the block that was written anew, and nothing planted.
    expect(again.packets.filter(({ kind }) => kind !== 'icc')).toHaveLength(1);
    expect(file.secrets.filter((each) => contains(made, each))).toEqual([]);
  });

  it('is told of by the readers in the same words, so that the review can tell it from what is removed', async () => {
    const made = withCredit(clean(readFileSync(samplePath('empty-wall.jpg'))), credit) ?? new Uint8Array();
    const items = await readMetadata(strip(made), { name: 'a.jpg', lastModified: 0 });
    expect(items.map(({ category, key, value }) => [category, key, value])).toEqual([
      ['person', 'Artist', credit.name],
      ['person', 'Copyright', credit.copyright],
    ]);
  });

  it('begins as Exif wants it: behind JFIF, before everything else', () => {
    const made = withCredit(clean(buildJpeg({ afterStart: [jfif] })), { name: null, copyright: 'me' });
    expect(made?.subarray(2 + jfif.length, 12 + jfif.length)).toEqual(
      new ByteWriter().u16(0xffe1).u16(34).latin1('Exif\0\0').build(),
    );
  });

  it('is none in a format that has no place for it, and none of what is not clean', () => {
    for (const { format, bytes } of dirtyFiles) {
      if (!carriesCredit(format)) expect(withCredit(clean(bytes), credit)).toBeNull();
    }
    expect(withCredit(buildJpeg({ afterStart: [segment(0xfe, 'hello')] }), credit)).toBeNull();
    expect(withCredit(new Uint8Array(20), credit)).toBeNull();
  });

  it('holds for any text and any orientation', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }),
        fc.option(fc.string({ minLength: 1, maxLength: 3 }), { nil: null }),
        fc.integer({ min: 1, max: 8 }),
        (name, copyright, orientation) => {
          const turned = segment(0xe1, 'Exif\0\0', orientationTiff(orientation as Orientation));
          const cleaned = clean(buildJpeg({ afterStart: [jfif, turned] }));
          const made = withCredit(cleaned, { name, copyright });
          expect(made && strip(made)).toMatchObject({ orientation, bytes: cleaned });
        },
      ),
      { numRuns: 200 },
    );
  });
});
