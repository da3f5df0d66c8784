import type { FormatId } from '../../../src/core/formats/format';
import { strip } from '../../../src/core/formats/strip';
import { plantedIn } from './container-files';
import { dirtyFiles } from './dirty-files';
import { tiledPicture, toneMapped } from './heic-files';
import { secret } from './secret';

const files: readonly Uint8Array[] = [
  ...dirtyFiles.map(({ bytes }) => bytes),
  ...Object.values(plantedIn).map((build) => build(secret('seed'))),
  tiledPicture(),
  toneMapped(1),
  toneMapped(3),
];

/** Every picture of the builders, by format: what mutating starts from. */
export const seeds: ReadonlyMap<FormatId, readonly Uint8Array[]> = byFormat();

function byFormat(): Map<FormatId, Uint8Array[]> {
  const map = new Map<FormatId, Uint8Array[]>();
  for (const bytes of files) {
    const { format } = strip(bytes);
    if (!format) throw new Error('a builder makes a file of no known format');
    map.set(format, [...(map.get(format) ?? []), bytes]);
  }
  return map;
}
