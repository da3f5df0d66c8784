import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { strip } from '../../../src/core/formats/strip';
import type { MetadataItem } from '../../../src/core/metadata/item';
import { plainText } from '../../../src/core/metadata/plain-text';
import { readMetadata } from '../../../src/core/metadata/read';
import { HiddenData } from '../../../src/ui/review/hidden-data';
import { big, bytesOf } from '../../support/builders/bytes';
import { buildExif } from '../../support/builders/exif';
import { buildGif, comment, image } from '../../support/builders/gif';
import { buildJpeg, segment } from '../../support/builders/jpeg';
import { buildPng, chunk } from '../../support/builders/png';
import { buildXmp } from '../../support/builders/xmp';
import { report } from '../ui/build';

/** Turns the text around it over, hides in it, ends lines, and is markup. */
const hostile = 'Ev\u202eil\u2066\u200b\u0007\u001b[31m\r\nName\u2028<img src=x onerror=alert(1)>&lt;b&gt;\ufeff\u00ad';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
const escaped = hostile
  .replace(/&/g, '&amp;')
  .replace(/</g, '&lt;')
  .replace(/>/g, '&gt;')
  .replace(/[\u0007\u001b]/g, '');
const iptc = bytesOf(0x1c, 2, 80, big(utf8(hostile).length, 2), utf8(hostile));
const photoshop = bytesOf('Photoshop 3.0\0', '8BIM', big(0x0404, 2), big(0, 2), big(iptc.length, 4), iptc);

const carriers: readonly (readonly [string, Uint8Array])[] = [
  [
    'Exif',
    buildJpeg({ afterStart: [segment(0xe1, 'Exif\0\0', buildExif({ make: latin(hostile), serial: latin(hostile) }))] }),
  ],
  [
    'XMP',
    buildPng({ beforePicture: [chunk('iTXt', 'XML:com.adobe.xmp\0\0\0\0\0', buildXmp({ 'dc:creator': escaped }))] }),
  ],
  ['IPTC', buildJpeg({ afterStart: [segment(0xed, photoshop)] })],
  ['a JPEG comment', buildJpeg({ afterStart: [segment(0xfe, utf8(hostile))] })],
  ['PNG text and its keyword', buildPng({ beforePicture: [chunk('tEXt', `Auth\x1b\x07or\0${latin(hostile)}`)] })],
  ['a GIF comment', buildGif([comment(latin(hostile)), image()])],
];

/** What no text from a file may hold where it is shown: it could steer what stands around it. */
const steering = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u;

function expectPlain(items: readonly MetadataItem[]): void {
  expect(items.length).toBeGreaterThan(0);
  for (const { key, value, where } of items) {
    for (const text of [key, value, where]) {
      expect(text).not.toMatch(steering);
      expect(text.length).toBeLessThanOrEqual(400);
    }
  }
}

describe('a value from a file', () => {
  it.each(carriers)('is one line of plain text: %s', async (_, bytes) => {
    const items = await readMetadata(strip(bytes), { name: 'a.jpg', lastModified: 0 });
    expectPlain(items);
    expect(items.some(({ value }) => value.includes('Name'))).toBe(true);
  });

  it('is plain text where it comes from the name of the file', async () => {
    const name = `IMG_2021\u202e0405<b>Jane\u200b's +4915112345678 a\u0007b@example.org.jpg`;
    expectPlain(await readMetadata(strip(buildJpeg()), { name, lastModified: 1_600_000_000_000 }));
  });

  it('is text on the page, never an element, and cannot turn over what stands beside it', async () => {
    for (const [, bytes] of carriers) {
      const metadata = await readMetadata(strip(bytes), { name: 'a.jpg', lastModified: 0 });
      const html = renderToStaticMarkup(createElement(HiddenData, { report: report({ metadata }), titleId: 'x' }));
      expect(html).not.toMatch(/<img|<b>/);
      expect(html).toContain('&lt;img');
      expect(html).toMatch(/<bdi>[^<]*Name/);
    }
  });

  it('stays plain for any text, and plain text stays as it is', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
        const plain = plainText(text);
        const isPlain = !steering.test(plain) && plain === plain.trim() && Array.from(plain).length <= 200;
        return isPlain && plainText(plain) === plain;
      }),
    );
    expect(plainText('Zoé – 雪 🏠')).toBe('Zoé – 雪 🏠');
  });
});
