import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat } from '../../src/core/bytes/concat';
import { covers, samePicture } from '../../src/core/formats/proof';
import { formats } from '../../src/core/formats/registry';
import { strip } from '../../src/core/formats/strip';
import type { StripOutcome } from '../../src/core/formats/strip';
import { dirtyFiles } from '../support/builders/dirty-files';
import { EOI, buildJpeg, segment } from '../support/builders/jpeg';
import { buildPng, chunk } from '../support/builders/png';
import { contains, secret } from '../support/builders/secret';

const runs = { numRuns: Number(process.env['WHERELESS_RUNS'] ?? 300) };
const anyFile = fc.constantFrom(...dirtyFiles);
/** Values that lengths and counts go wrong with. */
const adversarial = fc.constantFrom(0, 1, 2, 0x7f, 0x80, 0xfe, 0xff);

/** What must be true of any outcome, whatever went in. */
function expectSound(bytes: Uint8Array, outcome: StripOutcome): void {
  if (outcome.status === 'refused') {
    expect(outcome.reason).not.toBeNull();
    expect(outcome.bytes).toBeNull();
    return;
  }
  const cleaned = outcome.bytes ?? new Uint8Array();
  expect(cleaned.length).toBeLessThanOrEqual(2 * bytes.length + 4096);
  expect(strip(cleaned)).toMatchObject({ status: 'nothing-to-clean', orientation: outcome.orientation });
}

describe('any file', () => {
  it('of random bytes behind a known beginning never throws', () => {
    const beginning = anyFile.chain(({ bytes }) => fc.nat(40).map((length) => bytes.subarray(0, length)));
    fc.assert(
      fc.property(beginning, fc.uint8Array({ maxLength: 300 }), (start, rest) => {
        const bytes = concat([start, rest]);
        expectSound(bytes, strip(bytes));
      }),
      runs,
    );
  });

  it('cut off anywhere is cleaned of what was planted, or refused', () => {
    fc.assert(
      fc.property(anyFile, fc.double({ min: 0, max: 1, noNaN: true }), (file, share) => {
        const bytes = file.bytes.subarray(0, Math.floor(share * file.bytes.length));
        const outcome = strip(bytes);
        expectSound(bytes, outcome);
        const left = outcome.bytes ?? new Uint8Array();
        expect(file.secrets.filter((text) => contains(left, text))).toEqual([]);
      }),
      runs,
    );
  });

  it('with bits flipped or lengths replaced never throws', () => {
    const change = fc.tuple(fc.nat(5000), fc.oneof(adversarial, fc.nat(255)));
    fc.assert(
      fc.property(anyFile, fc.array(change, { minLength: 1, maxLength: 8 }), (file, changes) => {
        const bytes = file.bytes.slice();
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        expectSound(bytes, strip(bytes));
      }),
      runs,
    );
  });

  it('keeps its coded picture byte for byte', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const format = formats.find(({ id }) => id === file.format);
        const cleaned = strip(file.bytes).bytes ?? new Uint8Array();
        const [before, after] = [format?.walk(file.bytes), format?.walk(cleaned)];
        if (!before?.ok || !after?.ok || !format) throw new Error('a file of ours was not walked through');
        expect(covers(before.value.blocks, file.bytes.length)).toBe(true);
        const same =
          format.samePicture?.(file.bytes, before.value, cleaned, after.value) ??
          samePicture(file.bytes, before.value, cleaned, after.value);
        expect(same).toBe(true);
      }),
      runs,
    );
  });
});

describe('a planted text', () => {
  const planted = secret('property');
  const marker = fc.oneof(
    fc.integer({ min: 0xe0, max: 0xef }),
    fc.constant(0xfe),
    fc.integer({ min: 0xf0, max: 0xfd }),
  );
  const padding = fc.uint8Array({ maxLength: 40 });

  it('does not survive in a JPEG segment of any kind, anywhere before, between or behind the scans', () => {
    const place = fc.constantFrom('afterStart', 'betweenScans', 'beforeEnd', 'afterEnd');
    fc.assert(
      fc.property(marker, padding, padding, place, (code, before, after, where) => {
        const bytes = buildJpeg({ progressive: true, [where]: [segment(code, before, planted, after), EOI] });
        const { bytes: cleaned } = strip(bytes);
        expect(cleaned === null || !contains(cleaned, planted)).toBe(true);
      }),
      runs,
    );
  });

  it('does not survive in a PNG chunk of any ancillary type', () => {
    const letters = fc.integer({ min: 0x61, max: 0x7a }).map((code) => String.fromCharCode(code));
    const type = fc.tuple(letters, letters, letters, letters).map(([a, b, c, d]) => a + b + c.toUpperCase() + d);
    fc.assert(
      fc.property(type, padding, fc.boolean(), (name, before, early) => {
        const extra = [chunk(name, before, planted)];
        const bytes = buildPng(early ? { beforePicture: extra } : { afterPicture: extra });
        const { bytes: cleaned, status } = strip(bytes);
        expect(status).toBe('cleaned');
        expect(cleaned && contains(cleaned, planted)).toBe(false);
      }),
      runs,
    );
  });
});
