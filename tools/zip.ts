/**
 * `npm run zip`: the packages for the stores of Chrome and Firefox, the sources that Firefox's store asks for, and what is
 * shipped (SBOM), to .output/packages. Each is made from names and contents alone, so it comes out the same every time.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuild } from './build/ensure-build';
import { shippedModels, shippedPackages } from './build/shipped';
import { entriesBelow, sourceEntries } from './package/entries';
import { billOfMaterials } from './package/sbom';
import { sizes } from './package/size-budget';
import { zip } from './package/zip';
import { projectRoot } from './project-root';
import { say } from './say';

const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { readonly version: string };
const out = join(projectRoot, '.output', 'packages');
mkdirSync(out, { recursive: true });

function keep(name: string, content: Uint8Array | string): void {
  writeFileSync(join(out, name), content);
  console.log(`${createHash('sha256').update(content).digest('hex')}  ${name}  ${content.length} bytes`);
}

for (const engine of ['chromium', 'firefox'] as const) {
  const entries = entriesBelow(ensureBuild({ engine, demo: false }, say));
  for (const { name, bytes, most } of sizes(entries)) {
    if (bytes > most) throw new Error(`${name}: ${String(bytes)} bytes, more than the ${String(most)} it may have`);
  }
  keep(`whereless-${version}-${engine === 'chromium' ? 'chrome' : 'firefox'}.zip`, zip(entries));
}
keep(`whereless-${version}-sources.zip`, zip(sourceEntries(projectRoot)));
keep(
  `whereless-${version}-sbom.json`,
  billOfMaterials(version, [...shippedPackages(projectRoot), ...shippedModels(projectRoot)]),
);
