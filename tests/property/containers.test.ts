import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameBytes } from '../../src/core/bytes/same';
import { covers } from '../../src/core/formats/proof';
import { formats } from '../../src/core/formats/registry';
import { strip } from '../../src/core/formats/strip';
import { expectCleaned } from '../support/expect-cleaned';
import { plantedIn } from '../support/builders/container-files';

const cases = Object.entries(plantedIn);
const secretText = fc.stringMatching(/^[A-Za-z0-9]{12,30}$/).map((text) => `S3CRET${text}`);
const anyFile = fc
  .tuple(fc.constantFrom(...cases.map(([, build]) => build)), secretText)
  .map(([build, secret]) => build(secret));

/** What must hold for any bytes: an answer in time, blocks from the first byte to the last, and a stable output. */
function expectSound(bytes: Uint8Array): void {
  const before = bytes.slice();
  const outcome = strip(bytes);
  expect(sameBytes(bytes, before)).toBe(true);
  for (const format of formats) {
    const walked = format.sniff(bytes) ? format.walk(bytes) : null;
    if (walked?.ok) expect(covers(walked.value.blocks, bytes.length)).toBe(true);
  }
  if (!outcome.bytes) return;
  // Nothing but what the input says can be in the output, so it cannot be much longer.
  expect(outcome.bytes.length).toBeLessThanOrEqual(2 * bytes.length + 1_000);
  const again = strip(outcome.bytes);
  expect(again.status).toBe('nothing-to-clean');
  expect(again.bytes).toBe(outcome.bytes);
}

describe('containers', { timeout: 60_000 }, () => {
  it.each(cases)('lose a secret planted in: %s', (_, build) => {
    fc.assert(
      fc.property(secretText, (secret) => {
        expectCleaned(build(secret), [secret]);
      }),
      { numRuns: 20 },
    );
  });

  it('are sound when cut off anywhere', () => {
    fc.assert(
      fc.property(anyFile, fc.double({ min: 0, max: 1, noNaN: true }), (file, share) => {
        expectSound(file.subarray(0, Math.floor(file.length * share)));
      }),
      { numRuns: 300 },
    );
  });

  it('are sound with any bytes changed', () => {
    const change = fc.tuple(fc.nat(), fc.nat(255));
    fc.assert(
      fc.property(anyFile, fc.array(change, { minLength: 1, maxLength: 8 }), (file, changes) => {
        for (const [at, value] of changes) file[at % file.length] = value;
        expectSound(file);
      }),
      { numRuns: 600 },
    );
  });

  it('are sound with any length or offset set to an extreme', () => {
    const extreme = fc.constantFrom(0, 1, 7, 0x7fffffff, 0x80000000, 0xfffffff0, 0xffffffff);
    fc.assert(
      fc.property(anyFile, fc.nat(), extreme, fc.boolean(), (file, at, value, isLittle) => {
        if (file.length < 4) return;
        new DataView(file.buffer).setUint32(at % (file.length - 3), value, isLittle);
        expectSound(file);
      }),
      { numRuns: 600 },
    );
  });

  it('are sound when made of noise behind a good beginning', () => {
    fc.assert(
      fc.property(anyFile, fc.nat(64), fc.uint8Array({ maxLength: 400 }), (file, kept, noise) => {
        expectSound(Uint8Array.from([...file.subarray(0, kept), ...noise]));
      }),
      { numRuns: 300 },
    );
  });
});
