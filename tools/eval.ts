/** `npm run eval -- <folder>`: checks labelled photos with the built extension and prints how well it does. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { profiles } from '../src/core/check/report';
import { ensureBrowsers } from './browsers/install';
import { launchFirst } from './browsers/launch';
import { ensureBuild } from './build/ensure-build';
import { Checker } from './check/checker';
import { evalText } from './eval/eval-text';
import { evaluate, type Checked } from './eval/evaluate';
import { readLabels } from './eval/labels';
import { say } from './say';

const usage = `usage: npm run eval -- <folder with photos and labels.jsonl> [--split dev] [--json FILE] [--lines FILE]
                      [--browser chromium|firefox] [--profile hidden|careful|light]`;

const { values, positionals } = parseArgs({
  options: {
    split: { type: 'string' },
    json: { type: 'string' },
    lines: { type: 'string' },
    browser: { type: 'string', default: 'chromium' },
    profile: { type: 'string', default: 'careful' },
  },
  allowPositionals: true,
});
const [folder] = positionals;
const profile = profiles.find((candidate) => candidate === values.profile);
if (folder === undefined || profile === undefined) {
  say(usage);
  process.exit(2);
}
const engine = values.browser === 'firefox' ? 'firefox' : 'chromium';
const extensionDir = ensureBuild({ engine, demo: false }, say);
const browsers = ensureBrowsers(engine, say);
const checker = new Checker({
  profile,
  prove: false,
  withBytes: false,
  redact: false,
  launch: () => launchFirst(browsers, () => ({ extensionDir, headless: true }), say),
});
const checked: Checked[] = [];
try {
  for (const photo of readLabels(folder, values.split)) {
    const { line } = await checker.check(join(folder, photo.file));
    if (line.error !== null) say(`${photo.file}: ${line.error}`);
    checked.push({ photo, findings: line.findings, verdict: line.verdict, totalMs: line.ms.total });
    if (checked.length % 10 === 0) say(`${String(checked.length)} photos`);
  }
} finally {
  await checker.close();
}
const evaluation = evaluate(checked);
console.log(evalText(evaluation));
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(evaluation, null, 2)}\n`);
if (values.lines !== undefined) {
  writeFileSync(
    values.lines,
    checked
      .map(({ photo, findings, verdict }) => `${JSON.stringify({ file: photo.file, verdict, findings })}\n`)
      .join(''),
  );
}
