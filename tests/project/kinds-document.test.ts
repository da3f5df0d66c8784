import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kindFacts } from '../../src/core/findings/kind-facts';
import { sources } from '../../src/core/findings/sources';
import { projectRoot } from '../../tools/project-root';
import { kindsDocument } from '../support/kinds-document';

describe('docs/KINDS.md', () => {
  it('has every kind with how it is used', async () => {
    // Only compared; written anew with `npx vitest run --project project -u`.
    const path = join(projectRoot, 'docs', 'KINDS.md');
    expect(existsSync(path)).toBe(true);
    await expect(kindsDocument()).toMatchFileSnapshot(path);
  });

  it('names public sources, each for at least one kind', () => {
    const used = Object.values(kindFacts).map(({ source }) => source);
    expect(Object.keys(sources).sort()).toEqual([...new Set(used)].sort());
    for (const { url, title } of Object.values(sources)) {
      expect(url).toMatch(/^https:\/\//u);
      expect(title.length).toBeGreaterThan(10);
    }
  });
});
