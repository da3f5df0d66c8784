import { loadGraphModel, type GraphModel } from '@tensorflow/tfjs-converter';
import type { io } from '@tensorflow/tfjs-core';
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
    modelTopology: json.modelTopology,
    weightSpecs: json.weightsManifest.flatMap((group) => group.weights),
    weightData,
    ...(json.signature ? { signature: json.signature } : {}),
  };
}
