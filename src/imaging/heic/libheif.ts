/** The parts of libheif's JavaScript interface that are used; its file is loaded as it is, never bundled. */
export interface HeifImage {
  /** Upright: libheif applies rotation and mirroring. */
  get_width(): number;
  get_height(): number;
  is_primary(): boolean;
  /** Decodes into `target.data`, RGBA in the file's own colours; gives null to `done` when it cannot. */
  display(target: ImageData, done: (decoded: ImageData | null) => void): void;
  free(): void;
}

/** A file that libheif holds in memory. */
type HeifContext = object | number;

interface HeifDecoder {
  /** The file that was parsed last. It is freed when the same decoder parses another one, and never otherwise. */
  decoder: HeifContext | null;
  decode(file: Uint8Array): readonly HeifImage[];
}

export interface Libheif {
  readonly HeifDecoder: new () => HeifDecoder;
  heif_context_free(context: HeifContext): void;
}

/** Where the build puts it, from the root of the extension: a file of its own, which anybody may replace (LGPL). */
const libheifPath = '/models/libheif/libheif-bundle.mjs';

let loading: Promise<Libheif> | null = null;

/** Loads libheif when first asked; rejects when the file is missing or WebAssembly does not start. */
export function loadLibheif(): Promise<Libheif> {
  loading ??= (import(/* @vite-ignore */ libheifPath) as Promise<{ default: () => Libheif | Promise<Libheif> }>).then(
    (module) => module.default(),
  );
  loading.catch(() => {
    loading = null;
  });
  return loading;
}
