import { loadGraphModel, type GraphModel } from '@tensorflow/tfjs-converter';
import type { io } from '@tensorflow/tfjs-core';
import { withHardSwish, type GraphNode } from './hard-swish-nodes';
import { fileName, modelEntry } from './manifest';
import { verifiedBytes, type ReadBytes } from './verified-bytes';

/** Loads a graph model of the manifest from bytes that were checked first; tfjs itself fetches nothing. */
export async function loadVerifiedGraphModel(
  modelBaseUrl: string,
  id: string,
  read: ReadBytes,
  signal: AbortSignal,
): Promise<GraphModel> {
  const entry = modelEntry(id);
  const files = new Map<string, ArrayBuffer>();
  for (const file of entry.files) {
    files.set(fileName(file), await verifiedBytes(modelBaseUrl, entry, file, read, signal));
  }
  const [graph, weights] = [...files.values()];
  if (!graph || !weights) throw new Error(`${id} needs a graph and its weights`);
  const json = JSON.parse(new TextDecoder().decode(graph)) as io.ModelJSON;
  signal.throwIfAborted();
  return loadGraphModel({ load: () => Promise.resolve(artifacts(json, weights)) });
}

function artifacts(json: io.ModelJSON, weightData: ArrayBuffer): io.ModelArtifacts {
  return {
    modelTopology: adapted(json.modelTopology as GraphTopology),
    weightSpecs: json.weightsManifest.flatMap((group) => group.weights),
    weightData,
    ...(json.signature ? { signature: json.signature } : {}),
  };
}

interface GraphTopology {
  readonly node: readonly (GraphNode & {
    readonly attr?: { readonly shape?: { readonly shape?: { readonly dim?: readonly unknown[] } } };
  })[];
}

/**
 * The graph with pictures of any height and width as input (the size that it was exported for is only checked), and with hard
 * swishes as one operation.
 */
function adapted(graph: GraphTopology): GraphTopology {
  const any = { size: '-1' };
  const node = graph.node.map((one) => {
    const [count, height, width, depth] = one.attr?.shape?.shape?.dim ?? [];
    if (one.op !== 'Placeholder' || height === undefined || width === undefined || depth === undefined) return one;
    return { ...one, attr: { ...one.attr, shape: { shape: { dim: [count, any, any, depth] } } } };
  });
  return { ...graph, node: withHardSwish(node) };
}
