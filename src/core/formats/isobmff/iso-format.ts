import { concat } from '../../bytes/concat';
import { ok } from '../../result';
import type { Format, FormatId } from '../format';
import { readBrands } from './file-type';
import { walkIso } from './iso-walk';
import type { IsoWalk } from './iso-walk';

/** A format made of ISO-BMFF items, known by its brands. */
export function isoFormat(
  id: FormatId,
  mime: string,
  extension: string,
  isItsBrand: (brands: readonly string[]) => boolean,
): Format<IsoWalk> {
  return {
    id,
    mime,
    extension,
    sniff: (bytes) => isItsBrand(readBrands(bytes)),
    walk: (bytes) => walkIso(bytes, id),
    rebuild: (_bytes, walk) => ok(concat(walk.parts)),
  };
}
