import { concat } from '../../bytes/concat';
import { matchesAt } from '../../bytes/match';
import { ok } from '../../result';
import type { Format } from '../format';
import { walkIco } from './walk';
import type { IcoWalk } from './walk';

/** Windows icons and cursors. */
export const ico: Format<IcoWalk> = {
  id: 'ico',
  mime: 'image/x-icon',
  extension: 'ico',
  // Four bytes are few: there must be at least one entry, whose reserved byte is 0 or, from some programs, 255.
  sniff: (bytes) =>
    (matchesAt(bytes, 0, '\0\0\x01\0') || matchesAt(bytes, 0, '\0\0\x02\0')) &&
    bytes.length >= 22 &&
    (bytes[9] === 0 || bytes[9] === 255),
  walk: walkIco,
  rebuild: (_bytes, walk) => ok(concat(walk.parts)),
};
