import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../src/core/check/build-report';
import { withKept } from '../../../src/core/check/with-kept';
import { profiles } from '../../../src/core/check/report';
import { kinds } from '../../../src/core/findings/kinds';
import { severities } from '../../../src/core/findings/finding';
import { metadataCategories } from '../../../src/core/metadata/item';
import { refusedLine } from '../../../tools/check/line';
import type { CheckLine } from '../../../tools/check/line';
import { schemaErrors } from '../../support/report-schema';

const line: CheckLine = {
  file: 'a.jpg',
  ...buildReport(
    {
      format: 'jpeg',
      widthPx: 4000,
      heightPx: 3000,
      metadata: metadataCategories.map((category) => ({ category, key: 'K', value: 'v', where: 'JPEG APP1 Exif' })),
      findings: kinds.map((kind, index) => ({
        kind,
        score: index / kinds.length,
        severity: severities[index % severities.length] ?? 'info',
        region: index % 2 === 0 ? null : [0, 0.25, 0.5, 1],
        source: 'detector',
        ...(index === 3 ? { distinctive: true, look: 'pattern', share: 0.25, text: 'Hotel' } : {}),
      })),
      lookedFor: kinds,
      notChecked: [{ kind: 'picture', reason: { key: 'check.frames' } }],
      cleaned: { status: 'cleaned', reason: null, bytesBefore: 2, bytesAfter: 1 },
      ms: { total: 12.5, clean: 1 },
    },
    profiles[0],
    'en',
  ),
};

describe('the committed schema of the check report', () => {
  it('holds for every category, severity and kind there is', () => {
    expect(schemaErrors(JSON.parse(JSON.stringify(line)))).toEqual([]);
  });

  it('holds for a photo whose check did not end, for a proof and for a redaction', () => {
    expect(schemaErrors(refusedLine('a.jpg', 3, 'It took too long.', 60_000))).toEqual([]);
    expect(schemaErrors({ ...line, proof: { pixelsEqual: null, reason: 'Not decodable.' } })).toEqual([]);
    const redacted = { status: 'covered', reason: null, coveredShare: 0.4, bytes: 9 };
    expect(schemaErrors({ ...line, redacted })).toEqual([]);
    expect(schemaErrors({ ...line, redacted: { ...redacted, coveredShare: 1.4 } })).toHaveLength(1);
  });

  it('holds for colour under transparent pixels, which is more than one', () => {
    const hiddenColour = { pixels: 12, colours: 3, cleared: false };
    expect(schemaErrors({ ...line, hiddenColour })).toEqual([]);
    expect(schemaErrors({ ...line, hiddenColour: { ...hiddenColour, colours: 1 } })).toHaveLength(1);
    expect(schemaErrors({ ...line, hiddenColour: { pixels: 12, colours: 3 } })).toHaveLength(1);
  });

  it('holds for what stays in the file', () => {
    const credit = { name: null, copyright: '(c) Jane' };
    expect(schemaErrors({ ...line, ...withKept(line, credit) })).toEqual([]);
    expect(withKept(line, credit).kept).toEqual([{ part: 'copyright', text: '(c) Jane' }]);
    expect(withKept(withKept(line, credit), null)).not.toHaveProperty('kept');
    expect(schemaErrors({ ...line, kept: [{ part: 'place', text: 'Paris' }] })).toHaveLength(1);
  });

  it.each(['file', 'findings', 'notChecked', 'cleaned', 'verdict', 'ms', 'error'])('misses %s', (key) => {
    const rest = Object.fromEntries(Object.entries(line).filter(([name]) => name !== key));
    expect(schemaErrors(rest)).toHaveLength(1);
  });

  it.each([
    ['a score above 1', { findings: [{ ...line.findings[0], score: 1.2 }] }],
    ['a region outside the picture', { findings: [{ ...line.findings[0], region: [0, 0, 1, 1.5] }] }],
    ['an unknown severity', { findings: [{ ...line.findings[0], severity: 'grave' }] }],
    ['an unknown verdict', { verdict: 'maybe' }],
    ['no total time', { ms: { clean: 1 } }],
  ])('refuses %s', (_what, change) => {
    expect(schemaErrors({ ...line, ...change })).not.toEqual([]);
  });
});
