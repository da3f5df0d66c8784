import { describe, expect, it } from 'vitest';
import { coverOfFinding } from '../../../src/core/redaction/cover-of-finding';
import { stillSeen } from '../../../src/core/redaction/still-seen';
import { finding } from '../ui/build';

const bed = finding({ kind: 'bedding', region: [0.1, 0.4, 0.6, 0.9] });
const plan = { covers: [coverOfFinding(bed)].flatMap((cover) => cover ?? []), crop: null };

describe('what can still be seen after covering', () => {
  it('is not the cover itself, which looks like a screen', () => {
    const screen = finding({ kind: 'screen', region: [0.12, 0.42, 0.6, 0.88] });
    expect(stillSeen([screen], [bed], plan, 1.5)).toEqual([]);
  });

  it('is what was not known before', () => {
    const sign = finding({ kind: 'sign', region: [0.7, 0.1, 0.8, 0.2] });
    expect(stillSeen([sign], [bed], plan, 1.5)).toEqual([sign]);
  });

  it('is not what the user left uncovered, nor a part of it', () => {
    const window = finding({ kind: 'window', region: [0.7, 0.1, 0.9, 0.5] });
    const part = finding({ kind: 'window', region: [0.7, 0.1, 0.9, 0.2] });
    expect(stillSeen([window, part], [bed, window], plan, 1.5)).toEqual([]);
  });

  it('is placed in the picture as it was before the crop', () => {
    const sign = finding({ kind: 'sign', region: [0, 0.5, 0.5, 1] });
    const [found] = stillSeen([sign], [], { covers: [], crop: [0.5, 0, 1, 0.5] }, 1.5);
    expect(found?.region).toEqual([0.5, 0.25, 0.75, 0.5]);
  });
});
