import manifest from '../../models/manifest.json';

/** One file of a model: its name in the extension is `models/<model id>/<basename of source>`. */
export interface ModelFile {
  /** Where the build takes it from, relative to the root of the project. */
  readonly source: string;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

export interface ModelEntry {
  readonly id: string;
  /** Of a TensorFlow.js model the graph (.json) first, then its weights (.bin). */
  readonly files: readonly ModelFile[];
}

/** The manifest's entry for a model. Throws when there is none: only models listed there are ever loaded. */
export function modelEntry(id: string): ModelEntry {
  const entry = manifest.models.find((model) => model.id === id);
  if (!entry) throw new Error(`No model ${id} in models/manifest.json`);
  return entry;
}

/** Last part of a file's path. */
export function fileName({ source }: ModelFile): string {
  return source.slice(source.lastIndexOf('/') + 1);
}

/** Every entry of the manifest. */
export function allModels(): readonly ModelEntry[] {
  return manifest.models;
}
