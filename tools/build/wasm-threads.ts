import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Asset } from './models';

const folder = 'node_modules/@tensorflow/tfjs-backend-wasm/wasm-out';
const name = 'tfjs-backend-wasm-threaded-simd';

type Changes = readonly (readonly [made: RegExp, instead: string])[];

/** What the package makes at run time and an extension's policy forbids, and what stands there instead. */
const backend: Changes = [
  [
    /const response = wasmWorkerContents[\s\S]*?return URL\.createObjectURL\(blob\);/u,
    "return wasmPathPrefix + 'thread.js';",
  ],
  [/new Blob\(\[`var WasmBackendModuleThreadedSimd = `[\s\S]*?\{ type: 'text\/javascript' \}\)/u, "'thread.js'"],
];

/** It would take half of the cores at most, so on a machine with two of them no thread at all: how many is said elsewhere. */
const factory: Changes = [[/navigator\["hardwareConcurrency"\]/u, '16']];

const changed: readonly (readonly [file: RegExp, changes: Changes])[] = [
  [/tfjs-backend-wasm\/dist\/backend_wasm\.js$/u, backend],
  [/tfjs-backend-wasm\/wasm-out\/tfjs-backend-wasm-threaded-simd\.js$/u, factory],
];

function change(code: string, changes: Changes): string {
  return changes.reduce((text, [made, instead]) => {
    if (!made.test(text)) throw new Error(`tfjs-backend-wasm is not as expected: ${String(made)} is not in it`);
    return text.replace(made, instead);
  }, code);
}

/**
 * tfjs-backend-wasm starts its threads from texts that it makes scripts of (`blob:`), which the policy of extension pages
 * forbids. Here they start from `wasm/thread.js`, which comes with the extension. Fails when the package has changed.
 */
export function wasmThreads(): Plugin {
  return {
    name: 'wasm-threads',
    transform: (code, id) => {
      const path = id.split('?')[0] ?? id;
      const changes = changed.find(([file]) => file.test(path))?.[1];
      return changes && change(code, changes);
    },
  };
}

/** Asked whether it is there, a thread says so: src/inference/wasm-backend.ts asks before it relies on threads. */
const answer = "self.addEventListener('message', ({ data }) => { if (data === 'there?') postMessage('there'); });";

/** The threaded build of tfjs-backend-wasm, and the script of one of its threads, both out of the package. */
export function threadAssets(root: string): (Asset | { readonly contents: string; readonly relativeDest: string })[] {
  const worker = createRequire(import.meta.url)(join(root, folder, `${name}.worker.js`)) as {
    readonly wasmWorkerContents: string;
  };
  const main = change(readFileSync(join(root, folder, `${name}.js`), 'utf8'), factory);
  return [
    { absoluteSrc: join(root, folder, `${name}.wasm`), relativeDest: `wasm/${name}.wasm` },
    {
      // The worker would import what makes the module: it is above it already. Its line breaks all stand in strings.
      contents: `${main}\nconst importScripts = () => undefined;\n${worker.wasmWorkerContents.replaceAll('\n', '\\n')}\n${answer}\n`,
      relativeDest: 'wasm/thread.js',
    },
  ];
}
