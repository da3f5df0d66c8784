import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { limitsMs } from '../../src/app/check/step-limits';
import * as limits from '../../src/core/limits';
import { projectRoot } from '../../tools/project-root';

describe('the limits', () => {
  it('are those of docs/LIMITS.md, every one and no other', () => {
    const table = readFileSync(join(projectRoot, 'docs/LIMITS.md'), 'utf8');
    const rows = [...table.matchAll(/^\| `(\w+)` +\| +([\d,]+) /gmu)].map(([, name, most]) => [name, most]);
    expect(rows).toEqual(Object.entries(limits).map(([name, most]) => [name, most.toLocaleString('en')]));
    expect(rows.length).toBeGreaterThan(30);
  });

  it('in time are those that the document tells', () => {
    const prose = readFileSync(join(projectRoot, 'docs/LIMITS.md'), 'utf8').split('in seconds, is in')[1] ?? '';
    const [sentence = ''] = prose.split('. A step');
    const told = [...sentence.matchAll(/ (\d+)(?=,| in all)/gu)].map(([, seconds]) => Number(seconds) * 1_000);
    expect(told).toEqual(Object.values(limitsMs));
  });
});
