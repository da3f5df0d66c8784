/** `npm test`: every suite, one after the other; the last line is `N passed, N failed`. `--full`: long matrices too. */
import type { Engine } from './browsers/driver';
import { ensureBrowsers } from './browsers/install';
import { ensureBuild } from './build/ensure-build';
import { countCorpusTests, findCorpus, hasCorpusTests } from './test/corpus';
import { ensureOracles } from './test/oracles';
import { runProjectChecks } from './test/project-checks';
import { add } from './test/tally';
import type { Tally } from './test/tally';
import { runVitest } from './test/vitest-suite';

const full = process.argv.includes('--full');
const engines: readonly Engine[] = ['chromium', 'firefox'];

interface Step {
  readonly title: string;
  /** What was executed; null for a preparation, in which nothing is. */
  readonly run: () => Tally | null;
}

function say(line: string): void {
  console.log(line);
}

const steps: Step[] = [
  {
    title: 'tools',
    run: () => {
      ensureOracles(say, full);
      for (const engine of engines) ensureBrowsers(engine, say);
      return null;
    },
  },
  {
    title: 'builds',
    run: () => {
      for (const engine of engines) for (const demo of [false, true]) ensureBuild({ engine, demo }, say);
      return null;
    },
  },
  { title: 'project', run: () => add(runProjectChecks(), runVitest('project', full)) },
  { title: 'unit', run: () => runVitest('unit', full) },
  { title: 'oracles', run: () => runVitest('oracles', full) },
  ...engines.map((engine) => ({ title: engine, run: () => runVitest(engine, full) })),
  // Firefox: only the long matrix so far; its quick set has not been timed on a quiet machine.
  ...engines
    .filter((engine) => full || engine === 'chromium')
    .map((engine) => ({ title: `clients-${engine}`, run: () => runVitest(`clients-${engine}`, full) })),
  ...(full ? [{ title: 'attack', run: () => runVitest('attack', full) }] : []),
];
if (hasCorpusTests() && findCorpus() !== null) steps.push({ title: 'corpus', run: () => runVitest('corpus', full) });

const nothing: Tally = { passed: 0, failed: 0 };

/** A step that throws, and a suite in which nothing was executed, is a failure. */
function tallyStep({ title, run }: Step): Tally {
  try {
    const tally = run();
    if (tally !== null && tally.passed + tally.failed === 0) throw new Error(`${title}: nothing was executed.`);
    return tally ?? nothing;
  } catch (error) {
    console.log(error instanceof Error ? error.message : String(error));
    return { passed: 0, failed: 1 };
  }
}

const summary: string[] = [];

function runStep(step: Step): Tally {
  const started = Date.now();
  const tally = tallyStep(step);
  const seconds = ((Date.now() - started) / 1000).toFixed(1).padStart(7);
  summary.push(`${step.title.padEnd(17)}${seconds} s   ${String(tally.passed)} passed, ${String(tally.failed)} failed`);
  return tally;
}

const total = steps.map(runStep).reduce(add, nothing);
console.log(`\n${summary.join('\n')}`);
if (hasCorpusTests() && findCorpus() === null)
  console.log(`corpus not here: ${String(countCorpusTests())} checks not run`);
console.log(`${String(total.passed)} passed, ${String(total.failed)} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
