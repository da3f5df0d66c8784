import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';

const folder = 'node_modules/@tensorflow/tfjs-converter/dist/operations/op_list';

/** How the converter reads a node: as much of it as is needed here. */
interface NodeReader {
  readonly tfOpName: string;
}

/**
 * The converter's categories of nodes (`convolution`, `ragged`), each with how those of its nodes are read that are wanted.
 * Throws when one that is wanted is in no category.
 */
export function categories(root: string, wanted: ReadonlySet<string>): ReadonlyMap<string, readonly NodeReader[]> {
  const files = readdirSync(join(root, folder)).filter((file) => /^[a-z_]+\.js$/u.test(file));
  const found = new Map(
    files.map((file) => [
      file.replace('.js', ''),
      readersIn(readFileSync(join(root, folder, file), 'utf8')).filter(({ tfOpName }) => wanted.has(tfOpName)),
    ]),
  );
  const known = new Set([...found.values()].flat().map(({ tfOpName }) => tfOpName));
  const unknown = [...wanted].filter((node) => !known.has(node));
  if (unknown.length > 0) throw new Error(`TensorFlow.js reads no ${unknown.join(', ')}`);
  return found;
}

/** A module of that folder is a list, and nothing else. */
function readersIn(text: string): NodeReader[] {
  return runInNewContext(text.replace('export const json =', 'json ='), { json: null }) as NodeReader[];
}
