import { describe, expect, it } from 'vitest';
import { concat } from '../../../src/core/bytes/concat';
import { lzwEnd } from '../../../src/core/formats/gif/lzw-end';
import { strip } from '../../../src/core/formats/strip';
import { TRAILER, buildGif, comment, graphicControl, image, loop, subBlocks } from '../../support/builders/gif';
import { latin1Bytes } from '../../support/builders/png';

describe('GIF', () => {
  it('that is clean is given back as the very same bytes', () => {
    const bytes = buildGif([loop(0), graphicControl, image(), graphicControl, image()]);
    expect(strip(bytes)).toMatchObject({ status: 'nothing-to-clean', widthPx: 1, heightPx: 1, frames: 2 });
    expect(strip(bytes).bytes).toBe(bytes);
  });

  it('keeps the loop count, and the control of each picture in front of it', () => {
    const cleaned = strip(buildGif([loop(513, 'more'), graphicControl, comment('x'), image()]));
    expect(cleaned.bytes).toEqual(buildGif([loop(513), graphicControl, image()]));
  });

  it('ends with its last picture where the file is cut behind it', () => {
    const cut = buildGif([image(), comment('a long comment').subarray(0, 9)], []);
    expect(strip(cut).bytes).toEqual(buildGif([image()]));
  });

  it('that is cut in the data of its last picture keeps its whole blocks, and is closed', () => {
    const data = Uint8Array.from({ length: 300 }, (_, i) => (i % 3 === 0 ? 4 : 0));
    const picture = concat([image().subarray(0, 11), subBlocks(data)]);
    for (const length of [1, 100, 255, 256, 257, 290]) {
      const outcome = strip(buildGif([comment('Jane'), image(), picture.subarray(0, 11 + length)], []));
      const kept = data.subarray(0, length > 255 ? 255 : 0);
      const closed = concat([picture.subarray(0, 11), subBlocks(kept)]);
      expect(outcome).toMatchObject({ status: 'cleaned', frames: 2 });
      expect(outcome.bytes).toEqual(buildGif([image(), closed]));
    }
  });

  it('that is cut in front of the data of a picture ends with the one before it', () => {
    for (const length of [1, 5, 10]) {
      const cut = buildGif([comment('Jane'), image(), image().subarray(0, length)], []);
      expect(strip(cut).bytes).toEqual(buildGif([image()]));
    }
    expect(strip(buildGif([image(), Uint8Array.of(0x21)], [])).bytes).toEqual(buildGif([image()]));
  });

  it('with stray bytes behind its last picture ends in front of them', () => {
    const stray = Uint8Array.of(0x47, 0x49);
    expect(strip(buildGif([image(), stray, comment('Jane, home')], [TRAILER])).bytes).toEqual(buildGif([image()]));
    expect(strip(buildGif([image(), stray, loop(3), image().subarray(0, 7)], [])).bytes).toEqual(buildGif([image()]));
    expect(strip(buildGif([image(), Uint8Array.of(0)])).bytes).toEqual(buildGif([image()]));
  });

  it('with stray bytes in front of a picture keeps one zero: browsers end there, other decoders go on', () => {
    const clean = buildGif([image(), Uint8Array.of(0), graphicControl, image()]);
    const strays = [Uint8Array.of(0x47, 0x49), latin1Bytes('Jane home'), Uint8Array.of(0, 0), Uint8Array.of(255)];
    for (const stray of strays) {
      const outcome = strip(buildGif([image(), stray, comment('Jane'), graphicControl, image()]));
      expect(outcome).toMatchObject({ status: 'cleaned', frames: 2 });
      expect(outcome.bytes).toEqual(clean);
    }
    expect(strip(clean)).toMatchObject({ status: 'nothing-to-clean', frames: 2 });
    expect(strip(buildGif([image(), buildGif([image()])], [])).bytes).toEqual(
      buildGif([image(), Uint8Array.of(0), image()]),
    );
  });

  it('without any picture is refused', () => {
    expect(strip(buildGif([])).status).toBe('refused');
    for (const length of [1, 10, 11, 13]) {
      expect(strip(buildGif([image().subarray(0, length)], [])).status).toBe('refused');
    }
  });
});

describe('lzwEnd', () => {
  it('counts the bytes up to the end code, through growing codes', () => {
    // Clear, 300 literals of value 0, end: codes grow from 3 to 9 bits on the way.
    const bits: number[] = [];
    let size = 3;
    let next = 6;
    const put = (code: number): void => {
      for (let i = 0; i < size; i++) bits.push((code >> i) & 1);
    };
    put(4);
    for (let i = 0; i < 300; i++) {
      put(0);
      if (i > 0 && ++next === 1 << size) size++;
    }
    put(5);
    const bytes = new Uint8Array(Math.ceil(bits.length / 8));
    bits.forEach((bit, i) => (bytes[i >> 3] = (bytes[i >> 3] ?? 0) | (bit << (i & 7))));
    expect(lzwEnd([bytes.subarray(0, 100), bytes.subarray(100), Uint8Array.of(1, 2, 3)], 2)).toBe(bytes.length);
    expect(lzwEnd([bytes.subarray(0, 100)], 2)).toBeNull();
  });
});
