import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { categories } from './categories';
import { exportedByName, kernelsBehind, kernelsIn, registeringOnly } from './kernels';
import { shippedNetworks } from './networks';
import { coreModule, nodesIn, operationsFor, operationsModule } from './operations';

const coreFolder = 'node_modules/@tensorflow/tfjs-core';

/**
 * What the code around the networks takes from tfjs-core besides their operations: the converter, the backends and
 * src/inference. A build with one that is missing here, and needs a kernel that nothing else does, fails.
 */
const beside = ['clone', 'concat', 'reshape', 'scalar', 'slice', 'stack', 'unstack'];

/** Kernels that src/inference asks the WASM backend for by name. */
const byName = 'Add AvgPool Concat DepthwiseConv2dNative FusedConv2D FusedDepthwiseConv2D Mean Relu'.split(' ');

/** What is made of which module of TensorFlow.js. */
type Replacement = readonly [file: RegExp, text: (path: string, name: string) => string | null];

/**
 * Lets nothing of TensorFlow.js into a bundle but what the shipped networks, and the code around them, use: operations, how
 * the converter reads and runs them, and the kernels of the backends. Fails for a network with an operation that is not there, and when
 * a kernel would be missing.
 */
export function onlyUsedOfTfjs(root: string): Plugin {
  let made: ReturnType<typeof plan> | undefined;
  return {
    name: 'whereless:only-used-of-tfjs',
    apply: 'build',
    load(id) {
      const path = fileOf(id);
      if (!path.includes('/node_modules/@tensorflow/')) return null;
      made ??= plan(root);
      for (const [file, text] of made.replacements) {
        const [found, name = ''] = file.exec(path) ?? [];
        if (found !== undefined) return text(path, name);
      }
      return null;
    },
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' ? Object.entries(file.modules) : [],
      );
      const needed = modules
        .filter(([id, { renderedLength }]) => renderedLength > 0 && /\/tfjs-core\/dist\/.+\.js$/u.test(fileOf(id)))
        .flatMap(([id]) => kernelsIn(readFileSync(fileOf(id), 'utf8')));
      const missing = needed.filter((kernel) => !made?.kernels.has(kernel));
      if (missing.length > 0) this.error(`Bundled operations need kernels that are left out: ${missing.join(', ')}`);
    },
  };
}

/** The path of a module's file, with slashes. */
function fileOf(id: string): string {
  return (id.split('?')[0] ?? id).replaceAll('\\', '/');
}

/** What is left of TensorFlow.js. */
function plan(root: string): { readonly kernels: ReadonlySet<string>; readonly replacements: readonly Replacement[] } {
  const networks = shippedNetworks(root);
  const byCategory = categories(root, nodesIn(networks));
  const forNetworks = operationsModule(operationsFor(root, networks));
  const all = `${forNetworks}\n${operationsModule(beside)}`;
  const modules = [...all.matchAll(/'@tensorflow\/tfjs-core\/(dist\/ops\/[^']+)'/gu)].map(([, module = '']) => module);
  const behind = kernelsBehind(join(root, coreFolder), ['dist/base_side_effects', ...modules]);
  const kernels = new Set([...behind, ...byName]);
  return {
    kernels,
    replacements: [
      [/\/tfjs-core\/dist\/index\.js$/u, () => coreModule],
      [/\/tfjs-core\/dist\/ops\/ops_for_converter\.js$/u, () => forNetworks],
      [
        /\/tfjs-converter\/dist\/operations\/op_list\/([a-z_]+)\.js$/u,
        (_, category) => `export const json = ${JSON.stringify(byCategory.get(category) ?? [])};`,
      ],
      [
        /\/tfjs-converter\/dist\/operations\/executors\/([a-z_]+)_executor\.js$/u,
        (_, category) => (byCategory.get(category)?.length ? null : 'export const executeOp = undefined;'),
      ],
      [
        /\/tfjs-backend-[a-z]+\/dist\/register_all_kernels\.js$/u,
        (path) => registeringOnly(readFileSync(path, 'utf8'), kernels),
      ],
      [/\/tfjs-backend-webgpu\/dist\/kernel_utils\/shared\.js$/u, (path) => exportedByName(readFileSync(path, 'utf8'))],
    ],
  };
}
