import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getCustomConverterOpsModule } from '@tensorflow/tfjs/dist/tools/custom_module/custom_module.js';
import { esmImportProvider } from '@tensorflow/tfjs/dist/tools/custom_module/esm_module_provider.js';
import { getOps } from '@tensorflow/tfjs/dist/tools/custom_module/model_parser.js';
import type { Network } from './networks';

/** What the converter uses of tfjs-core for each node that a graph may have: a list that comes with it. */
const table = 'node_modules/@tensorflow/tfjs-converter/metadata/kernel2op.json';

/** The names of all nodes (`FusedBatchNormV3`, `Mul`) in these graphs. */
export function nodesIn(networks: readonly Network[]): ReadonlySet<string> {
  return new Set(networks.flatMap(({ modelTopology }) => modelTopology.node.map(({ op }) => op)));
}

/**
 * The operations of tfjs-core (`mul`, `fused.conv2d`) that these networks need. Throws when one has a node that the
 * converter does not know.
 */
export function operationsFor(root: string, networks: readonly Network[]): string[] {
  const operationsOf = JSON.parse(readFileSync(join(root, table), 'utf8')) as Record<string, readonly string[]>;
  for (const network of networks) {
    const unknown = [...nodesIn([network])].filter((node) => !operationsOf[node]);
    if (unknown.length > 0) throw new Error(`${network.file}: TensorFlow.js has no ${unknown.join(', ')}`);
  }
  return [...new Set(networks.flatMap((network) => getOps(network, operationsOf)))].sort();
}

const provider: typeof esmImportProvider = {
  ...esmImportProvider,
  importOpForConverterStr: (operation) =>
    // The tool looks for floor_div.js, which is not how its file is called.
    esmImportProvider.importOpForConverterStr(operation).replace('/floor_div', '/floorDiv'),
};

/** A module with these operations and no others. */
export function operationsModule(operations: readonly string[]): string {
  return getCustomConverterOpsModule(operations, provider);
}

/** What stands for the whole of tfjs-core where it is imported: without what trains networks. */
export const coreModule = esmImportProvider.importCoreStr(true);
