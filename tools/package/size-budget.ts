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

/** The files of each part; a file counts for the first part that holds it. */
export function byPart(entries: readonly ZipEntry[]): { readonly part: Part; readonly entries: readonly ZipEntry[] }[] {
  const partOf = new Map(entries.map((entry) => [entry, parts.find(({ holds }) => holds(entry.name))]));
  return parts.map((part) => ({ part, entries: entries.filter((entry) => partOf.get(entry) === part) }));
}

/** Bytes, unpacked. */
export function weight(entries: readonly ZipEntry[]): number {
  return entries.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

/** What each part weighs. */
export function sizes(entries: readonly ZipEntry[]): PartSize[] {
  return byPart(entries).map(({ part, entries: own }) => ({ name: part.name, bytes: weight(own), most: part.most }));
}
