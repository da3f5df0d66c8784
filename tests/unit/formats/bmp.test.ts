import { describe, expect, it } from 'vitest';
import { strip } from '../../../src/core/formats/strip';
import { expectCleaned, holds } from '../../support/expect-cleaned';
import { bytesOf } from '../../support/builders/bytes';
import { bmpFile } from '../../support/builders/bmp';
import { buildMonitorProfile } from '../../support/builders/icc';

describe('BMP', () => {
  it('closes gaps and cuts what follows', () => {
    const output = expectCleaned(
      bmpFile({ bits: 8, gap: 'GAP-BYTES', tail: bytesOf('TAIL-BYTES'), reserved: 'JANE' }),
      ['GAP-BYTES', 'TAIL-BYTES', 'JANE'],
    );
    expect(output).toEqual(bmpFile({ bits: 8 }));
    expect(strip(output)).toMatchObject({ status: 'nothing-to-clean', widthPx: 5, heightPx: 3 });
  });

  it('ends run-length data at its end mark', () => {
    const data = bytesOf(5, 1, 0, 0, 0, 3, 1, 2, 3, 0, 2, 1, 0, 1);
    const output = expectCleaned(bmpFile({ bits: 8, compression: 1, data: bytesOf(data, 'BEHIND-THE-RUNS') }), [
      'BEHIND-THE-RUNS',
    ]);
    expect(output).toEqual(bmpFile({ bits: 8, compression: 1, data }));
  });

  it('drops a linked profile, which is a path on a disk', () => {
    const profile = bytesOf('C:\\Users\\jane\\monitor.icc\0');
    const output = expectCleaned(bmpFile({ headerSize: 124, colourSpace: 'KNIL', profile }), ['jane']);
    expect(holds(output, 'BGRs')).toBe(true);
  });

  it('cleans an embedded profile', () => {
    const profile = buildMonitorProfile('JANES-MONITOR');
    const output = expectCleaned(bmpFile({ headerSize: 124, colourSpace: 'DEBM', profile }), ['JANES-MONITOR']);
    expect(holds(output, 'DEBM')).toBe(true);
    expect(holds(output, 'acsp')).toBe(true);
  });

  it.each([4, 5])('refuses a JPEG or PNG file in a bitmap (compression %i)', (compression) => {
    expect(strip(bmpFile({ compression }))).toMatchObject({
      status: 'refused',
      reason: { key: 'format.other-picture' },
    });
  });
});
