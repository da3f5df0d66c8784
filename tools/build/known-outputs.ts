/**
 * Writes models/known-outputs.json, with which the self-test of the extension compares: what each network gives for its known
 * input, here. To be run whenever a network in models/manifest.json changes: `npx tsx tools/build/known-outputs.ts`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { knownInputs } from '../../src/inference/self-test/known-input';
import { runNetwork } from '../../src/inference/self-test/run-network';
import { nodeRuntime } from '../eval/node-runtime';
import { projectRoot } from '../project-root';

const runtime = await nodeRuntime(projectRoot);
const known: Record<string, number[][]> = {};
for (const id of Object.keys(knownInputs)) {
  const summaries = await runNetwork(runtime, id, new AbortController().signal);
  known[id] = summaries.map((summary) => summary.map((value) => Number(value.toPrecision(6))));
  console.log(id, JSON.stringify(known[id]));
}
writeFileSync(join(projectRoot, 'models/known-outputs.json'), `${JSON.stringify(known, null, 2)}\n`);
