import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { walkPng } from '../../../src/core/formats/png/walk';
import { strip } from '../../../src/core/formats/strip';
import { buildMonitorProfile } from '../../support/builders/icc';
import * as png from '../../support/builders/png';

const { buildPng, chunk, codedRows } = png;
const gamma = chunk('gAMA', Uint8Array.of(0, 0, 0xb1, 0x8f));

describe('a clean PNG', () => {
  it('is given back as the very same bytes, with all that colour needs', () => {
    const bytes = buildPng({
      beforePicture: [gamma, chunk('sRGB', Uint8Array.of(0)), chunk('cICP', Uint8Array.of(1, 13, 0, 1))],
    });
    expect(strip(bytes)).toMatchObject({ status: 'nothing-to-clean', widthPx: 4, heightPx: 4, frames: 1 });
    expect(strip(bytes).bytes).toBe(bytes);
  });
});

describe('PNG chunks', () => {
  it('that decoders ignore for their length, place or second coming do not stay', () => {
    const bytes = buildPng({
      beforePicture: [
        chunk('gAMA', 'more than four'),
        gamma,
        chunk('pHYs', 'x'.repeat(9)),
        chunk('pHYs', 'y'.repeat(9)),
      ],
      afterPicture: [chunk('cHRM', 'z'.repeat(32))],
    });
    expect(strip(bytes).bytes).toEqual(buildPng({ beforePicture: [chunk('pHYs', 'x'.repeat(9))] }));
  });

  it('carry a profile under a name that says nothing', () => {
    const cleaned = strip(
      buildPng({ beforePicture: [png.profileChunk("Jane's monitor", buildMonitorProfile('Jane'))] }),
    );
    const walk = walkPng(cleaned.bytes ?? new Uint8Array());
    const block = walk.ok ? walk.value.blocks.find(({ name }) => name === 'iCCP') : undefined;
    const data = cleaned.bytes?.subarray((block?.start ?? 0) + 8, (block?.end ?? 0) - 4);
    expect(String.fromCharCode(...(data?.subarray(0, 5) ?? []))).toBe('icc\0\0');
    expect(inflateSync(data?.subarray(5) ?? new Uint8Array()).includes('Jane')).toBe(false);
  });

  it('with a wrong checksum or an unknown critical type make it refused', () => {
    const wrong = buildPng();
    wrong[29] = (wrong[29] ?? 0) ^ 1;
    expect(strip(wrong).status).toBe('refused');
    expect(strip(buildPng({ beforePicture: [chunk('CgBI', 'abcd')] })).status).toBe('refused');
  });
});

describe('the zlib stream of a PNG', () => {
  const stream = codedRows();

  it('keeps every byte of the picture when bytes behind it go', () => {
    const cleaned = strip(
      buildPng({ picture: [stream.subarray(0, 3), new Uint8Array([...stream.subarray(3), 1, 2, 3])] }),
    );
    expect(cleaned.bytes).toEqual(buildPng({ picture: [stream.subarray(0, 3), stream.subarray(3)] }));
  });

  it('decodes to the same rows when rows behind the last go', () => {
    const hidden = codedRows([new Uint8Array(13).fill(7)]);
    const { bytes, status } = strip(buildPng({ picture: [hidden.subarray(0, 20), hidden.subarray(20)] }));
    expect(status).toBe('cleaned');
    const walk = walkPng(bytes ?? new Uint8Array());
    const data = walk.ok ? walk.value.blocks.find(({ role }) => role === 'picture') : undefined;
    const rows = inflateSync(bytes?.subarray(data?.start, data?.end) ?? new Uint8Array());
    expect(Buffer.compare(rows, inflateSync(stream))).toBe(0);
  });

  it('that is broken or cut short makes it refused', () => {
    expect(strip(buildPng({ picture: [Uint8Array.of(1, 2, 3, 4)] })).status).toBe('refused');
    expect(strip(buildPng({ picture: [stream.subarray(0, -8)] })).status).toBe('refused');
  });
});
