import { readFileSync } from 'node:fs';
import { modelAssets } from '../models';

/** As much of a graph model's file as is needed here. */
export interface Network {
  readonly file: string;
  readonly modelTopology: { readonly node: readonly { readonly op: string }[] };
}

/** Every graph that is shipped, those that are made at build included. `root` is the project's folder. */
export function shippedNetworks(root: string): Network[] {
  return modelAssets(root)
    .filter(({ relativeDest }) => relativeDest.startsWith('models/') && relativeDest.endsWith('.json'))
    .map(({ absoluteSrc, relativeDest }) => ({
      ...(JSON.parse(readFileSync(absoluteSrc, 'utf8')) as Network),
      file: relativeDest,
    }));
}
