/**
 * Where each file of a pick goes: its folder, with the clean name as the last part.
 * @param originals paths as the user has them, `/` between the parts; a name alone when in no folder
 * @param names clean names in the same order
 * @param hideFolders true: folders are called folder-1, folder-2 …, the same folder always the same
 */
export function neutralPaths(originals: readonly string[], names: readonly string[], hideFolders: boolean): string[] {
  const known = new Map<string, string>();
  const neutralFolder = (path: string): string => {
    const name = known.get(path) ?? `folder-${String(known.size + 1)}`;
    known.set(path, name);
    return name;
  };
  return names.map((name, index) => {
    const folders = (originals[index] ?? '').split('/').slice(0, -1);
    const parts = folders.map((folder, depth) =>
      hideFolders && folder !== '' ? neutralFolder(folders.slice(0, depth + 1).join('/')) : folder,
    );
    return [...parts, name].join('/');
  });
}

/** The names of all folders in these paths, each once, in order. */
export function folderNames(paths: readonly string[]): string[] {
  return [...new Set(paths.flatMap((path) => path.split('/').slice(0, -1)))].filter((name) => name !== '');
}
