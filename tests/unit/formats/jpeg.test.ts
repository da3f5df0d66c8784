import { describe, expect, it } from 'vitest';
import { concat } from '../../../src/core/bytes/concat';
import { endOfEntropy } from '../../../src/core/formats/jpeg/entropy';
import { walkJpeg } from '../../../src/core/formats/jpeg/walk';
import { strip } from '../../../src/core/formats/strip';
import { buildExif } from '../../support/builders/exif';
import { EOI, SOI, adobe, buildJpeg, jfif, jfifWithThumbnail, motionVideo, segment } from '../../support/builders/jpeg';

const exif = (orientation: number): Uint8Array =>
  segment(0xe1, 'Exif\0\0', buildExif({ orientation, endianness: 'big' }));
const names = (bytes: Uint8Array): string[] => {
  const walk = walkJpeg(bytes);
  return walk.ok ? walk.value.blocks.map(({ name }) => name) : [];
};

describe('a clean JPEG', () => {
  it('is given back as the very same bytes', () => {
    const bytes = buildJpeg({ afterStart: [jfif, adobe(1)] });
    expect(strip(bytes)).toMatchObject({ status: 'nothing-to-clean', widthPx: 8, heightPx: 8 });
    expect(strip(bytes).bytes).toBe(bytes);
  });
});

describe('what decides how a JPEG looks', () => {
  it('keeps the orientation as 36 bytes, in the place of the Exif that said it', () => {
    const cleaned = strip(buildJpeg({ afterStart: [jfif, exif(6), exif(3)] }));
    expect(cleaned.orientation).toBe(6);
    const walk = walkJpeg(cleaned.bytes ?? new Uint8Array());
    const block = walk.ok ? walk.value.blocks[2] : undefined;
    expect(block).toMatchObject({ name: 'APP1 Exif', role: 'orientation', start: 20, end: 56 });
  });

  it('takes no orientation from behind the first scan', () => {
    expect(strip(buildJpeg({ beforeEnd: [exif(6)] }))).toMatchObject({ status: 'cleaned', orientation: 1 });
  });

  it('keeps the last Adobe segment that counts, cut to 12 bytes', () => {
    const cleaned = strip(buildJpeg({ afterStart: [adobe(2), adobe(0, 'more'), segment(0xee, 'Adobe')] }));
    expect(cleaned.bytes).toEqual(buildJpeg({ afterStart: [adobe(0)] }));
  });

  it('keeps JFIF, without its thumbnail', () => {
    expect(strip(buildJpeg({ afterStart: [jfifWithThumbnail(new Uint8Array(30))] })).bytes).toEqual(
      buildJpeg({ afterStart: [segment(0xe0, 'JFIF\0', Uint8Array.of(1, 2, 1, 0, 72, 0, 72, 0, 0))] }),
    );
  });

  it('takes the height from DNL when the frame header leaves it open', () => {
    const bytes = buildJpeg({ beforeEnd: [segment(0xdc, Uint8Array.of(0, 8))] });
    const open = bytes.slice();
    const frame = Buffer.from(open.buffer).indexOf(Buffer.from('ffc0', 'hex'));
    open.set([0, 0], frame + 5);
    expect(strip(open)).toMatchObject({ status: 'nothing-to-clean', heightPx: 8 });
  });
});

describe('the end of a JPEG', () => {
  it('is found by walking, not by looking for its marker', () => {
    const inside = segment(0xe1, 'Exif\0\0', concat([SOI, EOI]));
    expect(strip(buildJpeg({ afterStart: [inside] })).bytes).toEqual(buildJpeg());
  });

  it('is added where it is missing and something else is cleaned', () => {
    const comment = segment(0xfe, 'hello');
    expect(strip(buildJpeg({ afterStart: [comment], noEnd: true })).bytes).toEqual(buildJpeg());
    expect(strip(buildJpeg({ noEnd: true })).status).toBe('nothing-to-clean');
  });

  it('names what lies behind it', () => {
    const bytes = buildJpeg({ afterEnd: [buildJpeg(), motionVideo('+01.0000+002.0000/')] });
    expect(names(bytes).slice(-2)).toEqual(['second picture', 'motion-photo video']);
  });
});

describe('a broken JPEG', () => {
  it.each([
    ['only a header', concat([SOI, jfif])],
    ['a segment longer than the file', concat([SOI, jfif, Uint8Array.of(0xff, 0xe1, 0xff, 0xff, 1)])],
    ['a segment of length 0', concat([SOI, jfif, Uint8Array.of(0xff, 0xe1, 0, 0)])],
    ['no frame', concat([SOI, jfif, segment(0xda, new Uint8Array(6)), EOI])],
    ['a table cut off between scans', buildJpeg({ beforeEnd: [Uint8Array.of(0xff, 0xc4, 0x7f)], noEnd: true })],
  ])('with %s is refused', (_, bytes) => {
    expect(strip(bytes)).toMatchObject({ status: 'refused', reason: { key: 'format.broken' }, bytes: null });
  });
});

describe('endOfEntropy', () => {
  it('finds the first real marker at any alignment, past stuffed zeros and restarts', () => {
    for (let before = 0; before < 40; before++) {
      for (let shift = 0; shift < 4; shift++) {
        const data = concat([
          new Uint8Array(shift),
          new Uint8Array(before).fill(0xfe),
          Uint8Array.of(0xff, 0, 0xff, 0xd3, 0xff, 0xd9),
        ]);
        expect(endOfEntropy(data.subarray(shift), 0)).toBe(before + 4);
      }
    }
  });

  it('finds a marker anywhere in long data, past 0xFF that end nothing, as a look at every byte does', () => {
    const data = Uint8Array.from({ length: 300_000 }, (_, i) => (i * 7919) % 251);
    for (let at = 5; at < data.length; at += 997) data.set([0xff, at % 3 === 0 ? 0 : 0xd0 + (at % 8)], at);
    expect(endOfEntropy(data, 3)).toBe(data.length);
    // The ends of stretches and of vectors, and everywhere else.
    for (const end of [1026, 1027, 2050, 2051, 4099, 130_050, 131_071, 131_072, 131_073, 262_143, 262_147, 299_990]) {
      for (let shift = -17; shift <= 2; shift++) {
        const marked = data.slice();
        marked.set([0xff, 0xd9], end + shift - (marked[end + shift - 1] === 0xff ? 2 : 0));
        const expected = marked.findIndex((byte, i) => {
          const next = marked[i + 1] ?? 1;
          return i >= 3 && byte === 0xff && next !== 0 && (next & 0xf8) !== 0xd0;
        });
        expect(endOfEntropy(marked, 3)).toBe(expected);
      }
    }
    data[data.length - 1] = 0xff;
    expect(endOfEntropy(data, 3)).toBe(data.length - 1);
  });

  it('is the length of the file where there is none, and a lone 0xFF at its end', () => {
    expect(endOfEntropy(new Uint8Array(100), 7)).toBe(100);
    expect(endOfEntropy(Uint8Array.of(1, 2, 3, 0xff), 0)).toBe(3);
  });
});
