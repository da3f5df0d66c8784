import { append } from './append';

/** Files below what was dropped, as a tree; the leaves are clean files under their neutral names. */
export type FileTree =
  | { readonly name: string; readonly path: string; readonly file: File }
  | { readonly name: string; readonly path: string; readonly children: FileTree[] };

/** Built with loops and own properties only: the page may have replaced Array.prototype. */
function childNamed(children: FileTree[], name: string): FileTree | undefined {
  for (let index = 0; index < children.length; index += 1) {
    if (children[index]?.name === name) return children[index];
  }
  return undefined;
}

/**
 * @param files in order
 * @param paths for each file its place below what was dropped, `/` between the parts; the name alone when not in a folder
 * @param nameOf reads the name of a file
 * @returns what was dropped, in order: a leaf for each file, a node for each folder
 */
export function toFileTrees(
  files: readonly File[],
  paths: readonly string[],
  nameOf: (file: File) => string,
): FileTree[] {
  const top: FileTree[] = [];
  for (let index = 0; index < files.length; index += 1) {
    const file = files[index];
    if (!file) continue;
    let level = top;
    let rest = paths[index] ?? nameOf(file);
    let path = '';
    for (let slash = rest.indexOf('/'); slash >= 0; slash = rest.indexOf('/')) {
      const name = rest.slice(0, slash);
      rest = rest.slice(slash + 1);
      path = `${path}/${name}`;
      let folder = childNamed(level, name);
      if (!folder || !('children' in folder)) {
        folder = { name, path, children: [] };
        append(level, folder);
      }
      level = folder.children;
    }
    append(level, { name: rest, path: `${path}/${rest}`, file });
  }
  return top;
}
