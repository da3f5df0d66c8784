import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { createRuntime, type Runtime } from '../../src/inference/runtime';
import { modelAssets } from '../build/models';

// Browsers have it; Node 20 has it on demand, and without, what is measured is not what runs.
if (process.version.startsWith('v20.')) setFlagsFromString('--experimental-wasm-relaxed-simd');

/** The runtime of the extension in Node, with the very files that the build ships. `root` is the project's folder. */
export function nodeRuntime(root: string): Promise<Runtime> {
  const assets = new Map(modelAssets(root).map(({ absoluteSrc, relativeDest }) => [relativeDest, absoluteSrc]));
  return createRuntime({
    wasmBaseUrl: join(root, 'node_modules/@tensorflow/tfjs-backend-wasm/dist/'),
    modelBaseUrl: 'models/',
    readBytes: async (url) => {
      const path = assets.get(url);
      if (!path) throw new Error(`${basename(url)} is not among the files of the build`);
      return Uint8Array.from(await readFile(path)).buffer;
    },
  });
}
