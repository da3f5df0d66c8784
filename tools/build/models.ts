import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import manifest from '../../models/manifest.json';
import { convertOnnx, type OnnxSource } from './convert-onnx';

export interface Asset {
  readonly absoluteSrc: string;
  /** Where it goes, relative to the root of the extension. */
  readonly relativeDest: string;
}

/** The builds of tfjs-backend-wasm for one thread; that for more is in wasm-threads.ts. */
const wasmFiles = ['tfjs-backend-wasm.wasm', 'tfjs-backend-wasm-simd.wasm'] as const;
const wasmFolder = 'node_modules/@tensorflow/tfjs-backend-wasm/dist';

/**
 * Every file of every model in models/manifest.json (to `models/<id>/`), and the WASM files of TensorFlow.js (to
 * `wasm/`). Throws when a model file's size or SHA-256 is not the one in the manifest. `root` is the project's folder.
 */
export function modelAssets(root: string): Asset[] {
  const entries: readonly Entry[] = manifest.models;
  for (const { from, files } of entries) if (from) prepare(root, from, files);
  const models = entries.flatMap(({ id, files }) =>
    files.map(({ source, bytes, sha256 }) => {
      const absoluteSrc = join(root, source);
      verify(absoluteSrc, bytes, sha256);
      return { absoluteSrc, relativeDest: `models/${id}/${basename(source)}` };
    }),
  );
  const wasm = wasmFiles.map((file) => ({ absoluteSrc: join(root, wasmFolder, file), relativeDest: `wasm/${file}` }));
  return [...models, ...wasm];
}

interface ListedFile {
  readonly source: string;
  readonly bytes: number;
  readonly sha256: string;
}

interface Entry {
  readonly id: string;
  readonly files: readonly ListedFile[];
  /** What the first two files are made of, when they are made here. */
  readonly from?: OnnxSource & ListedFile;
}

/** Makes the files of a model that is converted, when they are not there. Throws when its source is not as listed. */
function prepare(root: string, from: OnnxSource & ListedFile, [graph, weights]: readonly ListedFile[]): void {
  if (!graph || !weights) throw new Error('A converted model has a graph and weights');
  if ([graph, weights].every((file) => isAsListed(join(root, file.source), file))) return;
  verify(join(root, from.source), from.bytes, from.sha256);
  convertOnnx(root, from, graph.source, weights.source);
}

function isAsListed(path: string, { sha256 }: ListedFile): boolean {
  return existsSync(path) && digestOf(readFileSync(path)) === sha256;
}

function digestOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function verify(path: string, bytes: number, sha256: string): void {
  const content = readFileSync(path);
  if (content.length !== bytes) throw new Error(`${path} has ${content.length} bytes, the manifest says ${bytes}`);
  const digest = digestOf(content);
  if (digest !== sha256) throw new Error(`${path} has SHA-256 ${digest}, the manifest says ${sha256}`);
}
