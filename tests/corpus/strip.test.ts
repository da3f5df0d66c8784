import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { covers } from '../../src/core/formats/proof';
import { formats } from '../../src/core/formats/registry';
import { strip } from '../../src/core/formats/strip';
import { metadataCategories } from '../../src/core/metadata/item';
import { readMetadata } from '../../src/core/metadata/read';
import { corpusFolder } from '../support/corpus-folder';

const folder = corpusFolder('metadata');
const files = folder
  ? readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(md|json|txt)$/i.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
  : [];

const checks = [
  { name: 'is cleaned, clean already, or refused with a reason, and stays so', check: checkStrip },
  { name: 'tells what was hidden without failing', check: checkMetadata },
];

// Run only where the corpus is; elsewhere the runner says how many checks were not run.
describe('every file of the corpus', () => {
  for (const { name, check } of checks) {
    it(name, async () => {
      expect(files.length).toBeGreaterThan(0);
      const wrong: string[] = [];
      for (const file of files) {
        const problem = await check(new Uint8Array(readFileSync(file)));
        if (problem) wrong.push(`${file}: ${problem}`);
      }
      expect(wrong).toEqual([]);
      expect(files.length).toBeGreaterThan(0);
    });
  }
});

function checkStrip(bytes: Uint8Array): string | null {
  const outcome = strip(bytes);
  if (outcome.status === 'refused') return outcome.reason && outcome.bytes === null ? null : 'refused without a reason';
  const cleaned = outcome.bytes ?? new Uint8Array();
  const again = strip(cleaned);
  if (again.status !== 'nothing-to-clean') return `cleaning it again: ${again.status}`;
  const walk = formats.find(({ id }) => id === outcome.format)?.walk(bytes);
  if (!walk?.ok || !covers(walk.value.blocks, bytes.length)) return 'the walk leaves bytes out';
  return null;
}

async function checkMetadata(bytes: Uint8Array): Promise<string | null> {
  const items = await readMetadata(strip(bytes), { name: 'x', lastModified: 0 });
  const odd = items.find(({ category, value }) => !metadataCategories.includes(category) || value.length > 400);
  return odd ? `odd item ${JSON.stringify(odd)}` : null;
}
