/** `npm test`: every suite; the last line is `N passed, N failed`. `--full`: long matrices too. */
import { join } from 'node:path';
import type { Engine } from './browsers/driver';
import { ensureBrowsers } from './browsers/install';
import { projectRoot } from './project-root';
import { runHeard, runShown } from './test/command';
import { countCorpusTests, findCorpus, hasCorpusTests } from './test/corpus';
import { ensureOracles } from './test/oracles';
import { runProjectScript } from './test/project-checks';
import type { ProjectScript } from './test/project-checks';
import { add, nothing, oneFailure } from './test/tally';
import type { Tally } from './test/tally';
import { runVitest } from './test/vitest-suite';

const full = process.argv.includes('--full');
const engines: readonly Engine[] = ['chromium', 'firefox'];

interface Step {
  readonly title: string;
  /** What was executed; null for a preparation, in which nothing is. */
  readonly run: () => Promise<Tally | null>;
}

function say(line: string): void {
  console.log(line);
}

const tools: Step = {
  title: 'tools',
  run: () => {
    ensureOracles(say, full);
    for (const engine of engines) ensureBrowsers(engine, say);
    return Promise.resolve(null);
  },
};

const builds: Step = {
  title: 'builds',
  run: async () => {
    const made = await runHeard(process.execPath, ['--import', 'tsx', join(projectRoot, 'tools/make-builds.ts')]);
    if (!made) throw new Error('The builds failed; what they said is above.');
    return null;
  },
};

function script(title: ProjectScript): Step {
  return { title, run: () => runProjectScript(title, runHeard) };
}

function suite(title: string): Step {
  return { title, run: () => runVitest(title, full, runHeard) };
}

/** Two rows side by side, about as long as each other, as no browser waits for them. The project's tests need the builds. */
const withoutBrowser: readonly (readonly Step[])[] = [
  [builds, suite('project'), suite('oracles'), script('knip'), script('layers')],
  [script('types'), script('lint'), suite('unit')],
];

/** One after the other: a browser may need every core. */
const inBrowsers: readonly Step[] = engines.map((engine) => ({
  title: engine,
  run: () => runVitest(engine, full, runShown),
}));

/** Side by side: what a client does is mostly waiting. */
const withClients: readonly Step[] = engines.map((engine) => suite(`clients-${engine}`));

const last: readonly Step[] = [
  ...(full ? [{ title: 'attack', run: () => runVitest('attack', full, runShown) }] : []),
  ...(hasCorpusTests() && findCorpus() !== null
    ? [{ title: 'corpus', run: () => runVitest('corpus', full, runShown) }]
    : []),
];

/** A step that throws, and a suite in which nothing was executed, is a failure. */
async function tallyStep({ title, run }: Step): Promise<Tally> {
  try {
    const tally = await run();
    if (tally !== null && tally.passed + tally.failed === 0) throw new Error(`${title}: nothing was executed.`);
    return tally ?? nothing;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.log(message);
    return oneFailure(message);
  }
}

const summary: string[] = [];

async function runStep(step: Step): Promise<Tally> {
  const started = Date.now();
  const tally = await tallyStep(step);
  const seconds = ((Date.now() - started) / 1000).toFixed(1).padStart(7);
  summary.push(`${step.title.padEnd(17)}${seconds} s   ${String(tally.passed)} passed, ${String(tally.failed)} failed`);
  return tally;
}

async function runRow(steps: readonly Step[]): Promise<Tally> {
  let tally = nothing;
  for (const step of steps) tally = add(tally, await runStep(step));
  return tally;
}

const prepared = await runStep(tools);
const aside = await Promise.all(withoutBrowser.map(runRow));
const browsers = await runRow(inBrowsers);
say('Now the clients, in both browsers side by side: some minutes without a word.');
const clients = await Promise.all(withClients.map(runStep));
const total = [...aside, browsers, ...clients, await runRow(last)].reduce(add, prepared);
console.log(`\n${summary.join('\n')}`);
for (const failure of total.failures) console.log(`FAILED ${failure}`);
if (hasCorpusTests() && findCorpus() === null)
  console.log(`corpus not here: ${String(countCorpusTests())} checks not run`);
console.log(`${String(total.passed)} passed, ${String(total.failed)} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
