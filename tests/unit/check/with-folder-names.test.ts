import { describe, expect, it } from 'vitest';
import { withFolderNames } from '../../../src/core/check/with-folder-names';
import { buildReport } from '../../../src/core/check/build-report';
import { needsDecision } from '../../../src/core/policy/verdict';

const report = buildReport(
  {
    format: 'jpeg',
    widthPx: 4,
    heightPx: 3,
    metadata: [],
    findings: [],
    lookedFor: [],
    notChecked: [],
    cleaned: { status: 'cleaned', reason: null, bytesBefore: 2, bytesAfter: 1 },
    hiddenColour: null,
    ms: { total: 1 },
  },
  'careful',
  'en',
);

describe('names of folders', () => {
  it('are listed with the photo, and alone stop no upload of who is careful', () => {
    const { findings } = withFolderNames(report, ['Lisbon', 'beach']);
    expect(findings.map(({ kind, text, region }) => [kind, text, region])).toEqual([
      ['folder_name', 'Lisbon, beach', null],
    ]);
    expect(findings.some((finding) => needsDecision(finding, 'careful'))).toBe(false);
  });

  it('are shown without what turns the text around them', () => {
    const [finding] = withFolderNames(report, ['Lis\u202Ebon', 'a\nb']).findings;
    expect(finding?.text).toBe('Lis bon, a b');
  });

  it('are listed once, and no more when they do not go along', () => {
    const once = withFolderNames(withFolderNames(report, ['Lisbon']), ['Lisbon']);
    expect(once.findings).toHaveLength(1);
    expect(withFolderNames(once, []).findings).toEqual([]);
  });
});
