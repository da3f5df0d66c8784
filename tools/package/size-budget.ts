import type { ZipEntry } from './zip';

interface Part {
  readonly name: string;
  readonly holds: (name: string) => boolean;
  /** Bytes, unpacked. */
  readonly most: number;
}

const megabyte = 1_000_000;

/** What each part of a package may weigh. Stores take more; a person on a slow line has to wait for it. */
const parts: readonly Part[] = [
  { name: 'hooks in pages', holds: (name) => /^(relay|page-hook)\.js$/u.test(name), most: 40_000 },
  { name: 'networks and decoders', holds: (name) => name.startsWith('models/'), most: 20 * megabyte },
  { name: 'WebAssembly', holds: (name) => name.startsWith('wasm/'), most: 1.3 * megabyte },
  { name: 'towns', holds: (name) => name === 'gazetteer.txt', most: 1.5 * megabyte },
  { name: 'licences', holds: (name) => name === 'licences.txt', most: 0.3 * megabyte },
  { name: 'sample photo', holds: (name) => name.startsWith('samples/'), most: 0.5 * megabyte },
  { name: 'code, screens and the rest', holds: () => true, most: 4 * megabyte },
];

export interface PartSize {
  readonly name: string;
  readonly bytes: number;
  readonly most: number;
}

/** What each part weighs; a file counts for the first part that holds it. */
export function sizes(entries: readonly ZipEntry[]): PartSize[] {
  const sums = new Map<Part, number>();
  for (const { name, bytes } of entries) {
    const part = parts.find(({ holds }) => holds(name));
    if (part) sums.set(part, (sums.get(part) ?? 0) + bytes.length);
  }
  return parts.map((part) => ({ name: part.name, bytes: sums.get(part) ?? 0, most: part.most }));
}
