import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../tools/project-root';
import { clients } from '../support/clients/registry';
import { sitesDocument } from '../support/clients/sites-document';

describe('docs/SITES.md', () => {
  it('lists every client with the ways it is tested in', async () => {
    // Only compared; written anew with `npx vitest run --project project -u`.
    expect(existsSync(join(projectRoot, 'docs', 'SITES.md'))).toBe(true);
    await expect(sitesDocument(clients)).toMatchFileSnapshot(join(projectRoot, 'docs', 'SITES.md'));
  });

  it('names a public source for each imitation', () => {
    const imitations = clients.filter(({ id }) => id.endsWith('-composer'));
    expect(imitations.length).toBeGreaterThanOrEqual(8);
    for (const { sources } of imitations) {
      expect(sources?.length).toBeGreaterThan(0);
      for (const address of sources ?? []) expect(address).toMatch(/^https:\/\//u);
    }
  });
});
