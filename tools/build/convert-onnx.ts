import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { convert } from './onnx/convert';
import { readOnnx } from './onnx/read-onnx';

/** A model that is published as ONNX and converted at build: nothing of it is kept in the repository. */
export interface OnnxSource {
  /** Relative to the root of the project. */
  readonly source: string;
  /** NCHW. */
  readonly inputShape: readonly number[];
  /** Which of `height` and `width` may differ from that when the model is used. */
  readonly free: readonly string[];
}

/**
 * Writes the graph and the weights of a converted model to their paths (relative to `root`).
 * Others may be doing the same at the same time: each file appears whole.
 */
export function convertOnnx(root: string, from: OnnxSource, graphPath: string, weightsPath: string): void {
  const [graph, weights] = [join(root, graphPath), join(root, weightsPath)];
  const converted = convert(readOnnx(readFileSync(join(root, from.source))), from).files(basename(weightsPath));
  writeWhole(weights, converted.weights);
  writeWhole(graph, Buffer.from(converted.json));
}

function writeWhole(path: string, content: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${String(process.pid)}`;
  writeFileSync(draft, content);
  renameSync(draft, path);
}
