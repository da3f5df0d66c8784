/**
 * Strips every file of a flat folder: `tsx tools/strip-cli.ts <indir> <outdir>`. Writes the cleaned files under their
 * names and report.json: { name: { status, reason } }.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strip } from '../src/core/formats/strip';
import { say } from '../src/core/strings/catalogue';

const [inDir, outDir] = process.argv.slice(2);
if (!inDir || !outDir) {
  console.error('usage: tsx tools/strip-cli.ts <indir> <outdir>');
  process.exit(2);
}
mkdirSync(outDir, { recursive: true });
const report: Record<string, { status: string; reason: string | null }> = {};
for (const entry of readdirSync(inDir, { withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const { name } = entry;
  try {
    const outcome = strip(new Uint8Array(readFileSync(join(inDir, name))));
    report[name] = { status: outcome.status, reason: outcome.reason && say('en', outcome.reason) };
    if (outcome.bytes) writeFileSync(join(outDir, name), outcome.bytes);
  } catch (bug) {
    report[name] = { status: 'crashed', reason: String(bug) };
  }
}
writeFileSync(join(outDir, 'report.json'), JSON.stringify(report, null, 1));
