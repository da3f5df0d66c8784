import type { FileLabel } from './should-hold';

/** Files that can hold a place as a photo can, but that nothing here looks into. */
export type UncheckedKind = 'video' | 'pdf' | 'archive';

const extensions: readonly (readonly [UncheckedKind, RegExp])[] = [
  ['video', /\.(mp4|m4v|mov|qt|mkv|webm|avi|3gp|3g2|mts|m2ts|mpe?g|wmv|ogv|flv)$/i],
  ['pdf', /\.pdf$/i],
  ['archive', /\.(zip|7z|rar|tar|t?gz|bz2|xz|zst)$/i],
];

const types: readonly (readonly [UncheckedKind, RegExp])[] = [
  ['video', /^video\//],
  ['pdf', /^application\/(x-)?pdf$/],
  ['archive', /^application\/(x-|vnd\.)?(zip|7z|rar|tar|gzip|bzip2?|xz|zstd)(-compressed)?$/],
];

/** What kind of unchecked file this is by type or name; null when it is none. */
export function uncheckedKind({ name, type }: FileLabel): UncheckedKind | null {
  const mime = type.toLowerCase().split(';')[0]?.trim() ?? '';
  const byType = types.find(([, pattern]) => pattern.test(mime));
  return (byType ?? extensions.find(([, pattern]) => pattern.test(name)))?.[0] ?? null;
}
