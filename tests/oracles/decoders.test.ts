import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { strip } from '../../src/core/formats/strip';
import { dirtyFiles } from '../support/builders/dirty-files';
import { segment } from '../support/builders/jpeg';
import { ascii, oldJpegTiff } from '../support/builders/tiff';
import { contains, secret } from '../support/builders/secret';
import { bytesOf } from '../support/builders/bytes';
import { expectCleaned } from '../support/expect-cleaned';
import { useTempFiles } from '../support/temp-files';

/** How a free encoder makes a file with an author in it, and how a decoder gives its pixels back. */
interface Codec {
  readonly name: string;
  readonly extension: string;
  readonly tools: readonly string[];
  readonly encode: (from: string, to: string) => readonly string[];
  readonly decode: (from: string, to: string) => readonly string[];
  /** What the decoder writes. */
  readonly decoded: string;
  /** The tag the author is put into. */
  readonly tag: string;
  /** What else the file must hold, and lose. */
  readonly structure?: string;
}

const planted = secret('author');

const codecs: readonly Codec[] = [
  {
    name: 'HEIC',
    extension: 'heic',
    tools: ['heif-enc', 'heif-convert', 'exiftool'],
    encode: (from, to) => ['heif-enc', '-q', '60', '-o', to, from],
    decode: (from, to) => ['heif-convert', from, to],
    decoded: 'y4m',
    tag: 'EXIF:Artist',
  },
  {
    name: 'AVIF',
    extension: 'avif',
    tools: ['avifenc', 'avifdec', 'exiftool'],
    encode: (from, to) => ['avifenc', '-s', '10', from, to],
    decode: (from, to) => ['avifdec', from, to],
    decoded: 'png',
    tag: 'EXIF:Artist',
  },
  {
    name: 'JPEG XL',
    extension: 'jxl',
    tools: ['cjxl', 'djxl', 'exiftool'],
    encode: (from, to) => ['cjxl', '-e', '3', '--container=1', from, to],
    decode: (from, to) => ['djxl', from, to],
    decoded: 'ppm',
    tag: 'EXIF:Artist',
  },
  {
    name: 'JPEG XL made of a JPEG',
    extension: 'jxl',
    tools: ['cjxl', 'djxl', 'exiftool'],
    // The box `jbrd` is what the very JPEG could be restored from.
    encode: (from, to) => ['sh', '-c', 'convert "$0" "$1.jpg" && cjxl -q 100 "$1.jpg" "$1"', from, to],
    decode: (from, to) => ['djxl', from, to],
    decoded: 'ppm',
    tag: 'EXIF:Artist',
    structure: 'jbrd',
  },
  ...[
    ['progressive JPEG', '-interlace', 'JPEG'],
    ['CMYK JPEG', '-colorspace', 'CMYK'],
    ['grey JPEG', '-colorspace', 'Gray'],
  ].map(([name = '', ...options]) => ({
    name,
    extension: 'jpg',
    tools: ['exiftool'],
    encode: (from: string, to: string) => ['convert', from, ...options, to],
    decode: (from: string, to: string) => [
      'convert',
      from,
      '-depth',
      '8',
      `${name === 'CMYK JPEG' ? 'cmyk' : 'rgb'}:${to}`,
    ],
    decoded: 'raw',
    tag: 'EXIF:Artist',
  })),
  ...['none', 'lzw', 'zip', 'jpeg', 'fax'].map((compression) => ({
    name: `TIFF ${compression}`,
    extension: 'tif',
    tools: ['exiftool'],
    encode: (from: string, to: string) => ['convert', from, '-compress', compression, to],
    decode: (from: string, to: string) => ['convert', from, to],
    decoded: 'ppm',
    tag: 'IFD0:Artist',
  })),
];

/** A picture of 64 by 48 pixels with soft and hard edges (PPM). */
function testPicture(): Uint8Array {
  const pixels = Array.from({ length: 64 * 48 }, (_, i) => {
    const [x, y] = [i % 64, Math.floor(i / 64)];
    return [x * 4, y * 5, (x > 20 && y > 10 ? 200 : 30) + (x % 7)];
  });
  return bytesOf('P6\n64 48\n255\n', pixels.flat());
}

function run([command = '', ...args]: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  expect(status, `${command}: ${stderr}`).toBe(0);
}

describe('files of real encoders', () => {
  const put = useTempFiles();

  it.each(codecs.map((codec) => [codec.name, codec] as const))('%s: same pixels, no author', (_, codec) => {
    const missing = ['convert', ...codec.tools].filter((tool) => spawnSync('which', [tool]).status !== 0);
    if (missing.length > 0) {
      console.warn(`Not checked with real ${codec.name} files: ${missing.join(', ')} is not installed.`);
      return;
    }
    const source = put('picture.ppm', testPicture());
    const folder = dirname(source);
    const png = join(folder, 'picture.png');
    // Not every encoder reads PPM.
    run(['convert', source, png]);
    const dirty = join(folder, `dirty.${codec.extension}`);
    run(codec.encode(png, dirty));
    run(['exiftool', '-q', '-overwrite_original', `-${codec.tag}=${planted}`, '-GPSLatitude=48.5', dirty]);
    const clean = put(
      `clean.${codec.extension}`,
      expectCleaned(readFileSync(dirty), [planted, ...(codec.structure ? [codec.structure] : [])]),
    );
    const [before, after] = [dirty, clean].map((file, i) => {
      const to = join(folder, `pixels-${i}.${codec.decoded}`);
      run(codec.decode(file, to));
      return readFileSync(to);
    });
    expect(before && after && contains(after, planted)).toBe(false);
    expect(after?.equals(before ?? Buffer.alloc(0))).toBe(true);
  });

  it('old-style JPEG in TIFF: same pixels, no author', () => {
    if (spawnSync('which', ['convert']).status !== 0) {
      console.warn('Not checked with old-style JPEG in TIFF: convert is not installed.');
      return;
    }
    const source = put('picture.ppm', testPicture());
    const jpeg = join(dirname(source), 'picture.jpg');
    run(['convert', source, '-sampling-factor', '1x1', jpeg]);
    const stream = bytesOf(readFileSync(jpeg).subarray(0, 2), segment(0xfe, planted), readFileSync(jpeg).subarray(2));
    for (const place of [{}, { strip: [8, stream.length] as const }]) {
      const parts = { samples: 3, fields: [ascii(315, planted)], ...place };
      const dirty = put('dirty.tif', oldJpegTiff(stream, [64, 48], parts));
      const clean = put('clean.tif', expectCleaned(readFileSync(dirty), [planted]));
      const [before, after] = [dirty, clean].map((file) => {
        run(['convert', file, `${file}.ppm`]);
        return readFileSync(`${file}.ppm`);
      });
      expect(before?.length).toBeGreaterThan(3 * 64 * 48);
      expect(after?.equals(before ?? Buffer.alloc(0))).toBe(true);
    }
  });
});

describe('every JPEG, PNG, WebP and GIF of the builders', () => {
  it('shows the same to a decoder that is not ours, before and after', async () => {
    const different: string[] = [];
    let decoded = 0;
    for (const { name, bytes } of dirtyFiles) {
      const before = await pixels(bytes);
      const after = await pixels(strip(bytes).bytes ?? new Uint8Array());
      // What no decoder opens as it came is no concern of this check.
      if (!before) continue;
      decoded++;
      if (!after?.equals(before)) different.push(name);
    }
    expect(different).toEqual([]);
    expect(decoded).toBeGreaterThan(0.8 * dirtyFiles.length);
  });
});

/** Every frame upright, in sRGB, by libvips; null when it does not open. */
async function pixels(bytes: Uint8Array): Promise<Buffer | null> {
  try {
    return await sharp(bytes, { animated: true, failOn: 'none' }).autoOrient().toColourspace('srgb').raw().toBuffer();
  } catch {
    return null;
  }
}
