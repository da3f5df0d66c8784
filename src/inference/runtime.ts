import { env, getBackend, memory, ready } from '@tensorflow/tfjs-core';
import { getThreadsCount } from '@tensorflow/tfjs-backend-wasm';
import type { GraphModel } from '@tensorflow/tfjs-converter';
import { loadGraph, verifiedGraph } from './graph-model';
import { hasWebAssembly } from '../core/has-web-assembly';
import { graphics } from './graphics/graphics';
import { modelEntry } from './manifest';
import { plainBackend, startPlainBackend } from './plain-backend';
import { sharingModels } from './shared-models';
import { startWasmBackend } from './wasm-backend';
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
  /**
   * Loads a model of models/manifest.json; who holds it too has the same weights. Throws when a byte of it differs from the
   * manifest, and GraphicsFailed when the graphics card is given up by it: what was loaded before is of no use then.
   */
  loadModel(id: string, signal: AbortSignal): Promise<GraphModel>;
  /** The files of an entry of models/manifest.json that is no TensorFlow.js model, in order. Throws as above. */
  readFiles(id: string, signal: AbortSignal): Promise<readonly ArrayBuffer[]>;
  /** How many tensors are alive: the same before and after a photo. */
  tensorCount(): number;
  /** How many threads compute. */
  threadCount(): number;
}

/**
 * Starts TensorFlow.js on its WASM backend, once per worker; a graphics card that is worth it is started beside it with the first
 * network. Only in a browser without WebAssembly it computes in plain JavaScript, which takes the better part of a minute for a
 * photo: what is seen of that is told (`hasWebAssembly`). Throws when nothing starts.
 */
export async function createRuntime(options: RuntimeOptions): Promise<Runtime> {
  const isPlain = !hasWebAssembly();
  if (isPlain && getBackend() !== plainBackend) await startPlainBackend();
  if (!isPlain && getBackend() !== 'wasm' && graphics.use !== 'used') await startWasmBackend(options.wasmBaseUrl);
  await ready();
  const read = options.readBytes ?? fetchBytes;
  return {
    loadModel: sharingModels(async (id, signal) => {
      const files = await verifiedGraph(options.modelBaseUrl, id, read, signal);
      // A graphics card is proved against the WASM backend.
      if (isPlain) return loadGraph(files, 'as-exported');
      return (await graphics.load(id, files)) ?? (await loadGraph(files, 'in-one'));
    }),
    readFiles: (id, signal) => {
      const entry = modelEntry(id);
      return Promise.all(entry.files.map((file) => verifiedBytes(options.modelBaseUrl, entry, file, read, signal)));
    },
    tensorCount: () => memory().numTensors,
    threadCount: () => (env().getBool('WASM_HAS_MULTITHREAD_SUPPORT') ? getThreadsCount() : 1),
  };
}
