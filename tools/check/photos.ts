import { closeSync, existsSync, openSync, readSync, readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';

export interface Photo {
  /** As given, or as found below a given folder. */
  readonly file: string;
  /** Below the output folder: the path relative to the given folder; for a given file its name. */
  readonly relative: string;
}

const extensions = new Set(
  'apng avif avifs bmp dib gif heic heics heif heifs hif ico jfif jpe jpeg jpg jxl mpo png svg svgz tif tiff webp'
    .split(' ')
    .map((extension) => `.${extension}`),
);

/** First bytes of picture files, for photos whose name says nothing; for ISO-BMFF the brand decides. */
const signatures = [
  /^\xff\xd8\xff/u,
  /^\x89PNG\r\n\x1a\n/u,
  /^GIF8[79]a/u,
  /^RIFF[^]{4}WEBP/u,
  /^(II\*\0|MM\0\*|II\+\0|MM\0\+)/u,
  /^[^]{4}ftyp(avif|avis|heic|heix|hevc|heim|heis|hevm|hevs|mif1|msf1)/u,
  /^(\xff\x0a|\0\0\0\x0cJXL )/u,
  /^BM[^]{4}\0\0\0\0/u,
];

function startsLikePicture(path: string): boolean {
  const head = Buffer.alloc(32);
  const handle = openSync(path, 'r');
  try {
    const length = readSync(handle, head);
    const text = head.toString('latin1', 0, length);
    return signatures.some((signature) => signature.test(text));
  } finally {
    closeSync(handle);
  }
}

function* photosBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      for (const below of photosBelow(path)) yield join(entry.name, below);
    } else if (statSync(path, { throwIfNoEntry: false })?.isFile() === true) {
      if (extensions.has(extname(entry.name).toLowerCase()) || startsLikePicture(path)) yield entry.name;
    }
  }
}

/**
 * The photos to check. A file that is named is taken whatever it is; in folders, searched all the way down, what is
 * named or begins like a picture.
 * @throws Error with one sentence when a path does not exist.
 */
export function collectPhotos(paths: readonly string[]): Photo[] {
  return paths.flatMap((path) => {
    if (!existsSync(path)) throw new Error(`${path} does not exist.`);
    if (!statSync(path).isDirectory()) return [{ file: path, relative: basename(path) }];
    const folder = path.replace(/(?<=.)[\\/]+$/u, '');
    return [...photosBelow(path)].map((relative) => ({ file: `${folder}/${relative}`, relative }));
  });
}
