import { describe, expect, it } from 'vitest';
import { cleanIcc } from '../../../src/core/colour/clean-icc';
import { parseIcc } from '../../../src/core/colour/icc-profile';
import { parseToneCurve } from '../../../src/core/colour/tone-curve';
import { buildMonitorProfile } from '../../support/builders/icc';
import { contains } from '../../support/builders/secret';

describe('cleanIcc', () => {
  const profile = buildMonitorProfile('Jane Doe DELL U2718Q', 'SERIAL-123456');
  const cleaned = cleanIcc(profile);
  const bytes = cleaned.profile ?? new Uint8Array();

  it('drops name, serial, date, maker and platform', () => {
    expect(cleaned.fate).toBe('rewrite');
    for (const text of ['Jane', 'U2718Q', 'SERIAL', 'DELL', 'appl', 'APPL', 'mmod'])
      expect(contains(bytes, text)).toBe(false);
    expect([...bytes.subarray(24, 36)]).toEqual(new Array(12).fill(0));
  });

  it('keeps what makes the colours', () => {
    const [before, after] = [parseIcc(profile), parseIcc(bytes)];
    for (const tag of ['wtpt', 'rXYZ', 'gXYZ', 'bXYZ']) expect(after?.tags.get(tag)).toEqual(before?.tags.get(tag));
    const curve = (from: typeof before): number | undefined =>
      parseToneCurve(from?.tags.get('rTRC') ?? new Uint8Array())?.(0.5);
    expect(curve(after)).toBe(curve(before));
    expect(after).toMatchObject({ version: before?.version, space: 'RGB ', deviceClass: 'mntr' });
  });

  it('leaves a clean profile as it is', () => {
    expect(cleanIcc(bytes)).toEqual({ fate: 'keep', profile: bytes });
  });

  it('drops what decoders ignore: a wrong size, a tag out of range, no signature, no colours', () => {
    const broken = (at: number, ...values: number[]): Uint8Array => {
      const copy = profile.slice();
      copy.set(values, at);
      return copy;
    };
    expect(cleanIcc(broken(0, 255, 0, 0, 0)).fate).toBe('drop');
    expect(cleanIcc(broken(132 + 4, 255, 0, 0, 0)).fate).toBe('drop');
    expect(cleanIcc(broken(36, 0)).fate).toBe('drop');
    expect(cleanIcc(broken(132 + 12 * 4, 0x78)).fate).toBe('drop');
    expect(cleanIcc(new Uint8Array(10)).fate).toBe('drop');
  });
});
