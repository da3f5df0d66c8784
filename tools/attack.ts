/** `npm run attack`: how often a place is found from a posted photo before and after the proposed redaction. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { runPython, runTsx } from './attack/run';
import { projectRoot } from './project-root';
import { say } from './say';
import { findCorpus } from './test/corpus';

const usage = `usage: npm run attack -- [DATA] [--redacted DIR] [--browser chromium|firefox]
                        [--profile hidden|careful|light] [--json]
DATA holds pairs/pairs.json (default: WHERELESS_DATA). With --redacted the photos in DIR are attacked as they are.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    redacted: { type: 'string' },
    browser: { type: 'string', default: 'chromium' },
    profile: { type: 'string', default: 'careful' },
    json: { type: 'boolean', default: false },
  },
});

/** The posted photos of all pairs, copied under their names, so that the check writes them under the same. */
function stagePosted(data: string, folder: string): string {
  const pairs = JSON.parse(readFileSync(join(data, 'pairs', 'pairs.json'), 'utf8')) as { readonly posted: string }[];
  for (const { posted } of pairs) {
    mkdirSync(dirname(join(folder, posted)), { recursive: true });
    cpSync(join(data, 'pairs', posted), join(folder, posted));
  }
  return folder;
}

function main(): void {
  const data = positionals[0] ?? findCorpus();
  if (data === null || !existsSync(join(data, 'pairs', 'pairs.json'))) {
    throw new Error(`There are no pairs of photos to attack (pairs/pairs.json).\n${usage}`);
  }
  runPython(['-c', 'import cv2, numpy'], 'The attack needs OpenCV for Python: sudo apt-get install -y python3-opencv');
  const temporary = mkdtempSync(join(tmpdir(), 'whereless-attack-'));
  try {
    const redacted = values.redacted ?? join(temporary, 'redacted');
    if (values.redacted === undefined) {
      say('Redacting the posted photos.');
      const posted = stagePosted(data, join(temporary, 'posted'));
      const { browser, profile } = values;
      runTsx('check.ts', [posted, '--json', '--redacted', redacted, '--browser', browser, '--profile', profile]);
    }
    const cache = join(projectRoot, '.cache', 'attack');
    const json = values.json ? ['--json'] : [];
    runPython(['tests/attack/attack.py', data, redacted, '--cache', cache, ...json], 'The attack did not end well.');
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

try {
  main();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
