import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { strip } from '../../../src/core/formats/strip';
import { explain } from '../../../src/core/metadata/explain';
import type { MetadataItem } from '../../../src/core/metadata/item';
import { readMetadata } from '../../../src/core/metadata/read';
import { en } from '../../../src/core/strings/en';
import { bytesOf, little } from '../../support/builders/bytes';
import { buildExif } from '../../support/builders/exif';
import { buildMonitorProfile } from '../../support/builders/icc';
import { box } from '../../support/builders/isobmff';
import { buildJpeg, iccChunks, motionVideo, segment } from '../../support/builders/jpeg';
import { jxlCodestream, jxlFileType, jxlSignature } from '../../support/builders/jxl';
import { buildPng, chunk } from '../../support/builders/png';
import { TiffForm, ascii, tiffFile } from '../../support/builders/tiff';
import type { TiffField } from '../../support/builders/tiff';
import { buildWebp, extendedHeader, lossless, riffChunk } from '../../support/builders/webp';
import { buildXmp } from '../../support/builders/xmp';

const nameless = { name: 'photo.jpg', lastModified: 0 };
const read = (bytes: Uint8Array, file = nameless): Promise<MetadataItem[]> => readMetadata(strip(bytes), file);
const exif = (content: Parameters<typeof buildExif>[0]): Uint8Array => segment(0xe1, 'Exif\0\0', buildExif(content));

function rationals(tag: number, ...values: readonly (readonly [number, number])[]): TiffField {
  return { tag, type: 5, count: values.length, values: bytesOf(...values.flat().map((value) => little(value, 4))) };
}

describe('Exif', () => {
  it('tells place, device and thumbnail, in JPEG as in WebP and PNG', async () => {
    const tiff = buildExif({ make: 'Acme', serial: 'SN-1', gps: [-33.8568, 151.2153], thumbnail: buildJpeg() });
    const files = [
      { where: 'JPEG APP1 Exif', bytes: buildJpeg({ afterStart: [segment(0xe1, 'Exif\0\0', tiff)] }) },
      {
        where: 'WebP EXIF',
        bytes: buildWebp([extendedHeader(8), riffChunk('VP8L', lossless), riffChunk('EXIF', tiff)]),
      },
      { where: 'PNG eXIf', bytes: buildPng({ beforePicture: [chunk('eXIf', tiff)] }) },
    ];
    for (const { where, bytes } of files) {
      const items = await read(bytes);
      expect(items).toContainEqual({ category: 'place', key: 'GPSPosition', value: '-33.85680, 151.21530', where });
      expect(items).toContainEqual({ category: 'device', key: 'Make', value: 'Acme', where });
      expect(items).toContainEqual({ category: 'device', key: 'SerialNumber', value: 'SN-1', where });
      expect(items.find(({ key }) => key === 'EmbeddedThumbnail')?.category).toBe('hidden-picture');
    }
  });

  it('gives the place even where one entry makes no sense', async () => {
    const tiff = buildExif({ orientation: 1, make: 'Acme', gps: [48.5, 2.25] });
    // The type of the second entry, orientation.
    tiff[8 + 2 + 12 + 2] = 0;
    const items = await read(buildJpeg({ afterStart: [segment(0xe1, 'Exif\0\0', tiff)] }));
    expect(items).toContainEqual(expect.objectContaining({ key: 'GPSPosition', value: '48.50000, 2.25000' }));
  });

  it('gives few lines: one for each position, height, moment and date, and none for camera settings', async () => {
    const form = new TiffForm({});
    const tiff = tiffFile([
      {
        strips: [],
        fields: [
          ascii(0x0132, '2025:06:14 10:21:37'),
          {
            tag: 0x8769,
            directory: [
              rationals(0x829a, [1, 60]),
              form.short(0x8822, 2),
              ascii(0x9003, '2025:06:14 10:21:37'),
              ascii(0x9011, '+02:00'),
              ascii(0x9291, '417'),
              rationals(0x920a, [270, 10]),
            ],
          },
          {
            tag: 0x8825,
            directory: [
              ascii(1, 'S'),
              rationals(2, [48, 1], [51, 1], [30132, 1000]),
              ascii(3, 'W'),
              rationals(4, [2, 1], [17, 1], [40131600, 1000003]),
              { tag: 5, type: 1, count: 1, values: Uint8Array.of(1) },
              rationals(6, [385, 10]),
              rationals(7, [10, 1], [21, 1], [37, 1]),
              ascii(0x10, 'T'),
              rationals(0x11, [100, 3]),
              ascii(0x12, 'WGS-84'),
              ascii(0x1d, '2025:06:14'),
            ],
          },
        ],
      },
    ]);
    const items = await read(buildJpeg({ afterStart: [segment(0xe1, 'Exif\0\0', tiff)] }));
    expect(items.map(({ category, key, value }) => [category, key, value])).toEqual([
      ['place', 'GPSPosition', '-48.85837, -2.29448'],
      ['time', 'GPSTimeStamp', '2025:06:14 10:21:37 UTC'],
      ['place', 'GPSAltitude', '-38.5 m'],
      ['place', 'GPSImgDirection', '33.3333°'],
      ['time', 'DateTimeOriginal', '2025:06:14 10:21:37.417 +02:00'],
      ['time', 'ModifyDate', '2025:06:14 10:21:37'],
    ]);
  });

  it('shows coordinates that make no whole position, and texts in places of single letters', async () => {
    const directory = [ascii(1, 'home of Jane'), rationals(2, [48, 1], [51, 1], [30132, 1000])];
    const tiff = tiffFile([{ strips: [], fields: [{ tag: 0x8825, directory }] }]);
    const items = await read(buildJpeg({ afterStart: [segment(0xe1, 'Exif\0\0', tiff)] }));
    expect(items.map(({ key, value }) => [key, value])).toEqual([
      ['GPSLatitudeRef', 'home of Jane'],
      ['GPSLatitude', '48, 51, 30.132'],
    ]);
  });

  it('is mentioned when nothing in it can be read', async () => {
    const items = await read(
      buildJpeg({ afterStart: [segment(0xe1, 'Exif\0\0', 'no TIFF structure at all, only text')] }),
    );
    expect(items).toMatchObject([{ category: 'other', key: 'Exif', value: '35 B' }]);
  });

  it('that only says how to turn the picture is nothing to tell', async () => {
    expect(await read(buildJpeg({ afterStart: [exif({ orientation: 6 })] }))).toEqual([]);
  });
});

describe('other metadata', () => {
  it('reads XMP: position, names, ids, AI marks, hidden pictures', async () => {
    const packet = buildXmp({
      'exif:GPSLatitude': '48,51.5022N',
      'exif:GPSLongitude': '2,17.6688W',
      'exif:GPSAltitude': '385/10',
      'exif:GPSAltitudeRef': '0',
      'exif:ExposureTime': '1/60',
      'dc:creator': 'Jane &amp; Joe',
      'xmpMM:DocumentID': 'xmp.did:1',
      'Iptc4xmpExt:DigitalSourceType': 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
      'GImage:Data': 'A'.repeat(4096),
    });
    const items = await read(buildJpeg({ afterStart: [segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', packet)] }));
    const found = Object.fromEntries(items.map(({ key, category, value }) => [key, `${category}: ${value}`]));
    expect(found).toMatchObject({
      GPSPosition: 'place: 48.85837, -2.29448',
      GPSAltitude: 'place: 38.5 m',
      creator: 'person: Jane & Joe',
      DocumentID: 'history: xmp.did:1',
      'GImage:Data': 'hidden-picture: 3 KB',
    });
    expect(found['DigitalSourceType']).toContain('provenance');
    expect(Object.keys(found).filter((key) => /^GPSL|Ref$|Exposure/.test(key))).toEqual([]);
  });

  it('reads IPTC inside Photoshop resources', async () => {
    const dataset = '\x1c\x02\x5a\0\x05Paris';
    const resource = `8BIM\x04\x04\0\0\0\0\0${String.fromCharCode(dataset.length)}${dataset}`;
    const items = await read(buildJpeg({ afterStart: [segment(0xed, 'Photoshop 3.0\0', resource)] }));
    expect(items).toContainEqual(expect.objectContaining({ category: 'place', key: 'City', value: 'Paris' }));
  });

  it('reads the monitor in a colour profile, and keeps quiet about clean ones', async () => {
    const dirty = buildJpeg({ afterStart: iccChunks(buildMonitorProfile("Jane's DELL", 'x'), 60000) });
    const items = await read(dirty);
    expect(items).toContainEqual(expect.objectContaining({ category: 'device', key: 'ProfileDescription' }));
    expect(items).toContainEqual(
      expect.objectContaining({ category: 'time', key: 'ProfileDate', value: '2024-05-17' }),
    );
    expect(await read(strip(dirty).bytes ?? dirty)).toEqual([]);
  });

  it('tells the settings of a picture generator from an author', async () => {
    const items = await read(
      buildPng({ beforePicture: [chunk('tEXt', 'parameters\0a cat, Steps: 20'), chunk('tEXt', 'Author\0Jane')] }),
    );
    expect(items.map(({ category, key }) => [category, key])).toEqual([
      ['provenance', 'parameters'],
      ['person', 'Author'],
    ]);
  });

  it('reads Exif that was copied into text fields as Exif', async () => {
    const copied = ['Make\0Acme', 'ExposureTime\x001/60', 'DateTimeOriginal\x002025:06:14 10:21:37', 'Flash\x0016'];
    const items = await read(buildPng({ beforePicture: copied.map((field) => chunk('tEXt', `exif:${field}`)) }));
    expect(items.map(({ category, key }) => [category, key])).toEqual([
      ['device', 'exif:Make'],
      ['time', 'exif:DateTimeOriginal'],
    ]);
  });

  it('names gain maps apart, by what Adobe, Apple and ISO write into them', async () => {
    const marks = [
      segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x hdrgm:Version="1.0"/>'),
      segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x xmlns:HDRGainMap="http://ns.apple.com/HDRGainMap/1.0/"/>'),
      segment(0xe2, 'urn:iso:std:iso:ts:21496-1\0\0\0\0\0'),
    ];
    for (const mark of marks) {
      const items = await read(buildJpeg({ afterEnd: [buildJpeg({ afterStart: [mark] })] }));
      const item = items.find(({ category }) => category === 'hidden-picture');
      expect(item?.key).toBe('GainMap');
      expect(item && explain(item)).toBe('metadata.why.gain-map');
    }
  });

  it('unfolds what JPEG XL keeps compressed, within bounds', { timeout: 60_000 }, async () => {
    const folded = (type: string, content: Uint8Array): Uint8Array =>
      bytesOf(jxlSignature, jxlFileType, box('brob', type, new Uint8Array(brotliCompressSync(content))), codestream);
    const codestream = box('jxlc', jxlCodestream);
    const exifItems = await read(folded('Exif', bytesOf(0, 0, 0, 0, buildExif({ make: 'Acme', gps: [1, 2] }))));
    expect(exifItems.map(({ key, where }) => [key, where])).toEqual(
      expect.arrayContaining([
        ['GPSPosition', 'JPEG XL brob box'],
        ['Make', 'JPEG XL brob box'],
      ]),
    );
    const xmp = bytesOf('<x:xmpmeta xmlns:x="adobe:ns:meta/" xmlns:dc="d"><dc:creator>Jane</dc:creator></x:xmpmeta>');
    expect((await read(folded('xml ', xmp))).map(({ value }) => value)).toContain('Jane');
    const c2pa = await read(folded('jumb', bytesOf('....jumbc2pa')));
    expect(c2pa.map(({ key }) => key)).toContain('C2PA');
    const bomb = await read(folded('xml ', new Uint8Array(9 * 1024 * 1024)));
    expect(bomb.map(({ key }) => key)).toEqual(['CompressedMetadata']);
    const broken = await read(bytesOf(jxlSignature, jxlFileType, box('brob', 'xml ', 'no brotli'), codestream));
    expect(broken.map(({ key }) => key)).toEqual(['CompressedMetadata']);
  });

  it('names second pictures and videos, with the places in them', async () => {
    const second = buildJpeg({ afterStart: [exif({ gps: [1, 2] })] });
    const items = await read(buildJpeg({ afterEnd: [second, motionVideo('+48.8584+002.2945/')] }));
    expect(items.map(({ key, value }) => [key, value])).toEqual(
      expect.arrayContaining([
        ['GPSPosition', '1.00000, 2.00000'],
        ['GPSPosition', '48.85840, 2.29450'],
        ['SecondPicture', expect.stringContaining('second picture')],
        ['MotionPhotoVideo', expect.stringContaining('motion-photo video')],
      ]),
    );
  });
});

describe('the file itself', () => {
  it.each([
    ['IMG_20210714_153022.jpg', 'time', '20210714_153022'],
    ['PXL_2023.jpg', 'device', 'PXL_'],
    ['Screenshot from app.png', 'history', 'Screenshot'],
    ["Jane's flat.jpg", 'person', "Jane's"],
  ])('%s gives away %s', async (name, category, value) => {
    const items = await read(buildJpeg(), { name, lastModified: 0 });
    expect(items).toContainEqual(expect.objectContaining({ category, value, where: 'file name' }));
  });

  it('tells when it was last changed', async () => {
    const items = await read(buildJpeg(), { name: 'a.jpg', lastModified: Date.UTC(2024, 4, 17, 21, 30) });
    expect(items).toEqual([
      { category: 'time', key: 'LastModified', value: '2024-05-17T21:30:00.000Z', where: 'file' },
    ]);
  });
});

describe('what is shown', () => {
  it('is plain text: no control, bidirectional or invisible characters, cut to a sensible length', async () => {
    const evil = `a\u202Eb\u0007c\u200Bd\n<img src=x onerror=alert(1)>${'x'.repeat(500)}`;
    const items = await read(
      buildPng({ beforePicture: [chunk('iTXt', 'Comment\0\0\0\0\0', new Uint8Array(Buffer.from(evil)))] }),
    );
    expect(items[0]?.value).toMatch(/^a b c d <img src=x/);
    expect(Array.from(items[0]?.value ?? '')).toHaveLength(200);
  });

  it('has a sentence that says what somebody could do with it', async () => {
    const items = await read(
      buildJpeg({ afterStart: [exif({ make: 'Acme', serial: '1', gps: [1, 2], thumbnail: buildJpeg() })] }),
    );
    expect(items.map((item) => explain(item))).toEqual(
      expect.arrayContaining([
        'metadata.why.position',
        'metadata.why.device',
        'metadata.why.serial',
        'metadata.why.thumbnail',
      ]),
    );
    for (const item of items) expect(en[explain(item)].length).toBeGreaterThan(20);
  });
});
