import { describe, expect, it } from 'vitest';
import type { Finding, RegionNorm } from '../../../src/core/findings/finding';
import { evalText } from '../../../tools/eval/eval-text';
import { evaluate, type Checked } from '../../../tools/eval/evaluate';
import type { LabelledObject } from '../../../tools/eval/labels';

const left: RegionNorm = [0, 0, 0.5, 1];
const right: RegionNorm = [0.5, 0, 1, 1];
const there = (kind: string, box: RegionNorm, distinctive?: boolean): LabelledObject => ({
  kind,
  box,
  view: 'clear',
  ...(distinctive === undefined ? {} : { distinctive }),
});
const saw = (kind: Finding['kind'], region: RegionNorm, over: Partial<Finding> = {}): Finding => ({
  kind,
  score: 0.5,
  region,
  severity: 'medium',
  source: 'test',
  ...over,
});
const checked = (risk: number, objects: LabelledObject[], findings: Finding[]): Checked => ({
  photo: { file: 'a.jpg', risk, objects },
  findings,
  verdict: findings.length > 0 ? 'review' : 'pass',
  totalMs: 100 * (risk + 1),
});

describe('evaluate', () => {
  const evaluation = evaluate([
    checked(
      2,
      [there('rug', left, true), there('sign', right)],
      [saw('rug', left, { distinctive: true }), saw('text', right)],
    ),
    checked(1, [there('rug', left, false)], [saw('rug', left, { distinctive: true }), saw('lamp', left)]),
    checked(0, [], [saw('document', left, { severity: 'high' })]),
    checked(0, [], []),
  ]);
  const row = (kind: string) => evaluation.kinds.find((one) => one.kind === kind);

  it('counts objects and photos by kind, and lets sign and text answer each other', () => {
    expect(row('rug')?.clearFound).toMatchObject({ part: 2, whole: 2 });
    expect(row('sign')?.clearFound).toMatchObject({ part: 1, whole: 1 });
    expect(row('text')?.boxesRight).toMatchObject({ part: 1, whole: 1 });
    expect(row('lamp')?.photoPrecision).toMatchObject({ part: 0, whole: 1 });
    expect(row('bedding')).toBeUndefined();
  });

  it('counts texts and signs together, and only those high enough to be read', () => {
    const low: RegionNorm = [0, 0.5, 0.5, 0.51];
    const { kinds } = evaluate([
      checked(2, [there('sign', right), there('text', low)], [saw('text', right)]),
      checked(1, [there('text', low)], [saw('sign', low)]),
      checked(0, [], [saw('sign', left)]),
    ]);
    expect(kinds.find(({ kind }) => kind.startsWith('text or sign'))).toMatchObject({
      clearFound: { part: 1, whole: 1 },
      photoRecall: { part: 1, whole: 1 },
      photoPrecision: { part: 1, whole: 2 },
      boxesRight: { part: 2, whole: 3 },
    });
  });

  it('counts a view from a window where a labelled building lies in a labelled window', () => {
    const inWindow: RegionNorm = [0.1, 0.2, 0.3, 0.6];
    const { kinds } = evaluate([
      checked(2, [there('window', left), there('building', inWindow)], [saw('window_view', inWindow)]),
      checked(2, [there('window', left), there('landscape', inWindow)], []),
      checked(1, [there('window', left), there('building', right)], [saw('window_view', left)]),
    ]);
    expect(kinds.find(({ kind }) => kind === 'window_view')).toMatchObject({
      clearFound: { part: 1, whole: 2 },
      photoPrecision: { part: 1, whole: 2 },
    });
  });

  it('does not call wrong what no label could name', () => {
    const { kinds, unlabelled } = evaluate([checked(1, [], [saw('detail', left), saw('lamp', left)])]);
    expect(unlabelled).toEqual({ detail: 1 });
    expect(kinds.map(({ kind }) => kind)).toEqual(['lamp']);
  });

  it('counts what was stopped by risk, and high findings where there is nothing', () => {
    expect(evaluation.stopped['2']).toMatchObject({ part: 1, whole: 1 });
    expect(evaluation.stopped['0']).toMatchObject({ part: 1, whole: 2 });
    expect(evaluation.highOnNothing).toMatchObject({ part: 1, whole: 2 });
  });

  it('says how often distinctive and plain were told apart', () => {
    expect(evaluation.distinctive.right).toMatchObject({ part: 1, whole: 2 });
    expect(evaluation.distinctive.plain).toMatchObject({ part: 0, whole: 1 });
    expect(evaluation.distinctive.byKind['rug']?.distinctive).toMatchObject({ part: 1, whole: 1 });
    expect(evalText(evaluation)).toContain('rug: distinctive 1.00 (1/1');
  });

  it('says what was there instead of what was flagged', () => {
    expect(evaluation.confusion['lamp']).toEqual({ rug: 1 });
    expect(evaluation.confusion['document']).toEqual({ nothing: 1 });
    expect(evalText(evaluation)).toContain('risk 0: stopped .50 (1/2');
  });
});
