import { storeZip } from '../../core/zip/store-zip';

/** Files as one archive under a name that says nothing. */
export async function zipFiles(files: readonly File[]): Promise<File> {
  const entries: { name: string; bytes: Uint8Array }[] = [];
  for (const file of files) entries.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  return new File([new Uint8Array(storeZip(entries))], 'photos.zip', { type: 'application/zip', lastModified: 0 });
}
