import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
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
    const source = readFileSync(join(projectRoot, 'src/app/check/step-limits.ts'), 'utf8');
    expect(source.replaceAll(/,?\s+/g, ' ')).toContain(
      '{ clean: 30_000 readMetadata: 10_000 hiddenColour: 20_000 open: 60_000 look: 30_000 }',
    );
  });
});
