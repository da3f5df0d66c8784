import { describe, expect, it } from 'vitest';
import { zlibStored } from '../../../src/core/deflate/zlib';
import { lzwEnd } from '../../../src/core/formats/tiff/lzw-end';
import { strip } from '../../../src/core/formats/strip';
import { expectCleaned, holds } from '../../support/expect-cleaned';
import { bytesOf, codedData } from '../../support/builders/bytes';
import { TiffForm, ascii, greyFields, opaque, tiffFile } from '../../support/builders/tiff';
import type { TiffField, TiffOptions } from '../../support/builders/tiff';

const forms: [string, TiffOptions][] = [
  ['little-endian', {}],
  ['big-endian', { little: false }],
  ['BigTIFF', { isBig: true }],
  ['big-endian BigTIFF', { isBig: true, little: false }],
];
const form = new TiffForm({});
const grey = greyFields(form, 10, 6);

/** LZW data of that many literal zeros: a clear code, the literals, the end code; codes grow from 9 bits on the way. */
function lzwOf(count: number): Uint8Array {
  let bits = '';
  let size = 9;
  let next = 258;
  const put = (code: number): void => {
    bits += code.toString(2).padStart(size, '0');
  };
  put(256);
  for (let i = 0; i < count; i++) {
    put(0);
    if (i > 0 && ++next === (1 << size) - 1) size++;
  }
  put(257);
  return Uint8Array.from({ length: Math.ceil(bits.length / 8) }, (_, i) =>
    parseInt(bits.slice(8 * i, 8 * i + 8).padEnd(8, '0'), 2),
  );
}

describe('TIFF', () => {
  it.each(forms)('drops metadata, hidden pictures and unused bytes: %s', (_, options) => {
    const its = new TiffForm(options);
    const strips = [codedData(30, 1), codedData(30, 2)];
    const thumbnail: TiffField = {
      tag: 330,
      directory: [its.short(256, 1), its.short(257, 1), ascii(270, 'Thumbnail text')],
    };
    const output = expectCleaned(
      tiffFile(
        [
          {
            strips,
            gap: bytesOf('STALE-BYTES-1'),
            fields: [
              ...greyFields(its, 10, 6, 3),
              its.short(274, 6),
              ascii(271, 'PhoneMaker'),
              ascii(315, 'Jane Author'),
              opaque(700, bytesOf('<x:xmpmeta>Jane XMP')),
              opaque(37724, bytesOf('Layer of Jane')),
              { tag: 34853, directory: [ascii(1, 'GPS-TEXT-HERE')] },
              thumbnail,
            ],
          },
        ],
        options,
      ),
      ['STALE-BYTES-1', 'PhoneMaker', 'Jane Author', 'Jane XMP', 'Layer of Jane', 'GPS-TEXT-HERE', 'Thumbnail text'],
    );
    for (const data of strips) expect(holds(output, String.fromCharCode(...data))).toBe(true);
    expect(strip(output)).toMatchObject({ widthPx: 10, heightPx: 6, orientation: 6, frames: 1 });
  });

  it('keeps every page of the chain', () => {
    const pages = [1, 2, 3].map((seed) => ({
      strips: [codedData(60, seed)],
      fields: [...grey, ascii(270, `Page secret ${seed}`)],
    }));
    const output = expectCleaned(tiffFile(pages), ['Page secret 1', 'Page secret 2', 'Page secret 3']);
    expect(strip(output).frames).toBe(3);
  });

  it('cuts what an uncompressed strip holds beyond its rows', () => {
    expectCleaned(tiffFile([{ strips: [bytesOf(codedData(60), 'HIDDEN-IN-STRIP')], fields: grey }]), [
      'HIDDEN-IN-STRIP',
    ]);
  });

  it.each([
    ['LZW', 5, lzwOf(60)],
    ['Deflate', 8, zlibStored(codedData(60))],
    ['old Deflate', 32946, zlibStored(codedData(60))],
  ])('cuts what a strip of %s holds behind its end mark', (_, compression, coded) => {
    const fields = [...grey.filter(({ tag }) => tag !== 259), form.short(259, compression)];
    const output = expectCleaned(tiffFile([{ strips: [bytesOf(coded, 'HIDDEN-IN-STRIP')], fields }]), [
      'HIDDEN-IN-STRIP',
    ]);
    expect(holds(output, String.fromCharCode(...coded))).toBe(true);
  });

  it('looks into JPEG strips and tables', () => {
    const segment = (marker: number, body: string): Uint8Array => bytesOf(0xff, marker, 0, body.length + 2, body);
    const scan = bytesOf(
      0xff,
      0xd8,
      segment(0xfe, 'STRIP-COMMENT'),
      segment(0xda, 'scan'),
      codedData(40),
      0xff,
      0xd9,
      'AFTER',
    );
    const tables = bytesOf(0xff, 0xd8, segment(0xdb, 'quantisation'), segment(0xe5, 'TABLE-NOTE'), 0xff, 0xd9);
    const fields = [...grey.filter(({ tag }) => tag !== 259), form.short(259, 7), opaque(347, tables)];
    const output = expectCleaned(tiffFile([{ strips: [scan], fields }]), ['STRIP-COMMENT', 'TABLE-NOTE', 'AFTER']);
    expect(holds(output, 'quantisation')).toBe(true);
    expect(holds(output, 'scan')).toBe(true);
  });

  it.each<[string, TiffField[]]>([
    ['a colour filter array', [...grey.filter(({ tag }) => tag !== 262), form.short(262, 32803)]],
    ['a DNG version', [...grey, form.long(50706, 1)]],
    ['raw compression in a SubIFD', [...grey, { tag: 330, directory: [form.short(256, 9), form.short(259, 34713)] }]],
  ])('refuses camera raw files, known by %s', (_, fields) => {
    const outcome = strip(tiffFile([{ strips: [codedData(60)], fields }]));
    expect(outcome).toMatchObject({ status: 'refused', reason: { key: 'format.raw' }, format: 'tiff' });
  });

  it('refuses old-style JPEG with its own sentence', () => {
    const fields = [...grey.filter(({ tag }) => tag !== 259), form.short(259, 6), form.long(513, 8)];
    const outcome = strip(tiffFile([{ strips: [codedData(60)], fields }]));
    expect(outcome).toMatchObject({ status: 'refused', reason: { key: 'format.old-jpeg' } });
  });

  it('refuses two widths', () => {
    const outcome = strip(tiffFile([{ strips: [codedData(60)], fields: [...grey, form.short(256, 12)] }]));
    expect(outcome).toMatchObject({ status: 'refused', reason: { key: 'format.broken' } });
  });

  it('ends a chain that bites its tail', () => {
    const file = tiffFile([{ strips: [codedData(60)], fields: grey }]);
    const first = new DataView(file.buffer).getUint32(4, true);
    new DataView(file.buffer).setUint32(file.length - 4, first, true);
    expect(strip(file)).toMatchObject({ status: 'cleaned', frames: 1 });
  });

  it('shows what it found: packets for the reader, and the hidden picture among the blocks', () => {
    const directory = [
      form.short(256, 1),
      form.short(257, 1),
      form.long(273, 8),
      form.long(279, 4),
      ascii(270, 'Thumbnail text'),
    ];
    const outcome = strip(
      tiffFile([
        { strips: [codedData(60)], fields: [...grey, opaque(700, bytesOf('<xmp/>')), { tag: 330, directory }] },
      ]),
    );
    expect(outcome.packets.map(({ kind }) => kind)).toEqual(['exif', 'xmp']);
    expect(outcome.removed.some(({ role }) => role === 'hidden-picture')).toBe(true);
  });
});

describe('lzwEnd', () => {
  it.each([1, 252, 253, 254, 255, 600, 3000])('counts the bytes up to the end code behind %i literals', (count) => {
    const data = lzwOf(count);
    expect(lzwEnd(bytesOf(data, codedData(20)))).toBe(data.length);
    expect(lzwEnd(data.subarray(0, -2))).toBeNull();
  });
});
