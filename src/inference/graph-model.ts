import { loadGraphModel, type GraphModel } from '@tensorflow/tfjs-converter';
import type { io } from '@tensorflow/tfjs-core';
import { withConvolutionsThen, type ToldNode } from './convolution/convolution-nodes';
import { areConvolutionsSpedUp } from './convolution/speed-up';
import { withHardSwish } from './hard-swish-nodes';
import { fileName, modelEntry } from './manifest';
import { verifiedBytes, type ReadBytes } from './verified-bytes';

/** A graph and its weights, as in their files. */
export interface GraphFiles {
  readonly json: io.ModelJSON;
  readonly weights: ArrayBuffer;
}

/** Reads a graph model of the manifest; its bytes are checked first, and tfjs itself fetches nothing. */
export async function verifiedGraph(
  modelBaseUrl: string,
  id: string,
  read: ReadBytes,
  signal: AbortSignal,
): Promise<GraphFiles> {
  const entry = modelEntry(id);
  const files = new Map<string, ArrayBuffer>();
  for (const file of entry.files) {
    files.set(fileName(file), await verifiedBytes(modelBaseUrl, entry, file, read, signal));
  }
  const [graph, weights] = [...files.values()];
  if (!graph || !weights) throw new Error(`${id} needs a graph and its weights`);
  signal.throwIfAborted();
  return { json: JSON.parse(new TextDecoder().decode(graph)) as io.ModelJSON, weights };
}

/** Only the WASM backend knows operations of ours that do several of a graph in one. */
type Operations = 'in-one' | 'as-exported';

/** Loads a graph model for the backend that is set. */
export function loadGraph(files: GraphFiles, operations: Operations): Promise<GraphModel> {
  return loadGraphModel({ load: () => Promise.resolve(artifactsOf(files, operations)) });
}

/** A graph as TensorFlow.js takes it. */
export function artifactsOf({ json, weights }: GraphFiles, operations: Operations): io.ModelArtifacts {
  const nodes = withAnySize(json.modelTopology as GraphTopology);
  const swished = operations === 'in-one' ? withHardSwish(nodes) : nodes;
  const node = operations === 'in-one' && areConvolutionsSpedUp() ? withConvolutionsThen(swished) : swished;
  return {
    modelTopology: { ...json.modelTopology, node },
    weightSpecs: json.weightsManifest.flatMap((group) => group.weights),
    weightData: weights,
    ...(json.signature ? { signature: json.signature } : {}),
  };
}

interface SizedNode extends ToldNode {
  readonly attr?: { readonly shape?: { readonly shape?: { readonly dim?: readonly unknown[] } } };
}

interface GraphTopology {
  readonly node: readonly SizedNode[];
}

/** The nodes with pictures of any height and width as input: the size that a graph was exported for is only checked. */
function withAnySize({ node: nodes }: GraphTopology): SizedNode[] {
  const any = { size: '-1' };
  return nodes.map((one) => {
    const [count, height, width, depth] = one.attr?.shape?.shape?.dim ?? [];
    if (one.op !== 'Placeholder' || height === undefined || width === undefined || depth === undefined) return one;
    return { ...one, attr: { ...one.attr, shape: { shape: { dim: [count, any, any, depth] } } } };
  });
}
