import { env, memory, ready, setBackend, getBackend } from '@tensorflow/tfjs-core';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import type { GraphModel } from '@tensorflow/tfjs-converter';
import { loadVerifiedGraphModel } from './graph-model';
import { modelEntry } from './manifest';
import { fetchBytes, verifiedBytes, type ReadBytes } from './verified-bytes';

export interface RuntimeOptions {
  /** Folder of tfjs-backend-wasm's .wasm files, ending with a slash. */
  readonly wasmBaseUrl: string;
  /** Folder with one folder per model id, ending with a slash. */
  readonly modelBaseUrl: string;
  /** How model files are read; fetch unless told otherwise. */
  readonly readBytes?: ReadBytes;
}

/** TensorFlow.js, started, with the one way to get at models. */
export interface Runtime {
  /** Loads a model of models/manifest.json. Throws when a byte of it differs from the manifest. */
  loadModel(id: string, signal: AbortSignal): Promise<GraphModel>;
  /** The files of an entry of models/manifest.json that is no TensorFlow.js model, in order. Throws as above. */
  readFiles(id: string, signal: AbortSignal): Promise<readonly ArrayBuffer[]>;
  /** How many tensors are alive: the same before and after a photo. */
  tensorCount(): number;
}

/**
 * Starts TensorFlow.js on its WASM backend, once per worker. Throws when that is not possible: there is no silent
 * fallback, since the plain JavaScript backend would need tens of seconds for a photo.
 */
export async function createRuntime(options: RuntimeOptions): Promise<Runtime> {
  // The stock threaded build starts its workers from blob: URLs, which an extension's policy forbids: it hangs.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  if (getBackend() !== 'wasm') {
    setWasmPaths(options.wasmBaseUrl);
    if (!(await setBackend('wasm'))) throw new Error('The WASM backend of TensorFlow.js did not start');
  }
  await ready();
  const read = options.readBytes ?? fetchBytes;
  return {
    loadModel: (id, signal) => loadVerifiedGraphModel(options.modelBaseUrl, id, read, signal),
    readFiles: (id, signal) => {
      const entry = modelEntry(id);
      return Promise.all(entry.files.map((file) => verifiedBytes(options.modelBaseUrl, entry, file, read, signal)));
    },
    tensorCount: () => memory().numTensors,
  };
}
