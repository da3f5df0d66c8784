import knownOutputs from '../../../models/known-outputs.json';
import { GraphicsFailed } from '../graphics/graphics-failed';
import { allModels } from '../manifest';
import type { Runtime } from '../runtime';
import { runNetwork, type Summary } from './run-network';

/** How far a number may be from the known one, as a share of the root mean square: processors round differently. */
const tolerance = 1e-3;

type Known = readonly (readonly number[])[];

/**
 * Runs each network on a known input and compares with the known outputs (models/known-outputs.json); of what is no
 * network, every byte is compared with the manifest. By the id of the model.
 */
export async function selfTest(runtime: Runtime, signal: AbortSignal): Promise<ReadonlyMap<string, boolean>> {
  const networks: Readonly<Partial<Record<string, Known>>> = knownOutputs;
  const results = new Map<string, boolean>();
  for (const { id } of allModels()) {
    const known = networks[id];
    const tried = known
      ? // Where the graphics card is given up by this, the processor does it.
        runNetwork(runtime, id, signal)
          .catch((error: unknown) => {
            if (!(error instanceof GraphicsFailed)) throw error;
            return runNetwork(runtime, id, signal);
          })
          .then((found) => areKnown(found, known))
      : runtime.readFiles(id, signal).then(() => true);
    results.set(id, await tried.catch(() => false));
  }
  return results;
}

/** Whether outputs are the known ones. */
export function areKnown(found: readonly Summary[], known: Known): boolean {
  return found.length === known.length && found.every((one, index) => isClose(one, known[index] ?? []));
}

function isClose(
  [count, mean, rms]: Summary,
  [knownCount, knownMean = NaN, knownRms = NaN]: readonly number[],
): boolean {
  const near = (one: number, other: number): boolean => Math.abs(one - other) <= tolerance * knownRms;
  return count === knownCount && near(mean, knownMean) && near(rms, knownRms);
}
