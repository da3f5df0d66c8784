import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formats } from '../../src/core/formats/registry';
import { redactions } from '../../src/imaging/redactions/registry';
import { detectors } from '../../src/inference/registry';
import { relayChannels } from '../../src/relay/registry';
import { sites } from '../../src/sites/registry';
import { projectRoot } from '../../tools/project-root';

function filesIn(folder: string, notEntries: readonly string[] = []): string[] {
  return readdirSync(join(projectRoot, folder))
    .map((name) => basename(name, '.ts'))
    .filter((name) => !notEntries.includes(name))
    .sort();
}

describe('every file of an extension point is in its registry, under its own name', () => {
  it('sites', () => {
    expect(sites.map(({ id }) => id).sort()).toEqual(filesIn('src/sites/families'));
  });

  it('detectors', () => {
    expect(detectors.map(({ id }) => id).sort()).toEqual(filesIn('src/inference/detectors'));
  });

  // Without an id: every byte of the relay is in every page.
  it('relay channels', async () => {
    const files = filesIn('src/relay/channels', ['file-input', 'listen-on-root', 'opened-inputs']);
    for (const file of files) {
      const exported = (await import(`../../src/relay/channels/${file}.ts`)) as Readonly<Record<string, unknown>>;
      const name = file.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());
      expect(relayChannels, file).toContain(exported[name]);
    }
    expect(relayChannels).toHaveLength(files.length);
  });

  it('redactions', () => {
    expect(redactions.map(({ id }) => id).sort()).toEqual(filesIn('src/imaging/redactions', ['registry', 'redaction']));
  });

  it('formats', () => {
    const folders = readdirSync(join(projectRoot, 'src/core/formats'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    for (const { id } of formats) expect(folders).toContain(id);
  });

  it('no two formats claim the same bytes', () => {
    expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
  });
});
