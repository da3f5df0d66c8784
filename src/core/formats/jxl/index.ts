import { matchesAt } from '../../bytes/match';
import { ok } from '../../result';
import type { Format } from '../format';
import { assemble } from '../piece';
import { codestreamMark, containerMark, walkJxl } from './walk';
import type { JxlWalk } from './walk';

/** JPEG XL, bare or in a container (ISO/IEC 18181). */
export const jxl: Format<JxlWalk> = {
  id: 'jxl',
  mime: 'image/jxl',
  extension: 'jxl',
  sniff: (bytes) => matchesAt(bytes, 0, codestreamMark) || matchesAt(bytes, 0, containerMark),
  walk: walkJxl,
  rebuild: (bytes, walk) => ok(assemble(bytes, walk.blocks)),
};
