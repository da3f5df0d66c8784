import { matchesAt } from '../../bytes/match';
import { ok } from '../../result';
import type { Format } from '../format';
import { assemble } from '../piece';
import { readBmpHeader } from './header';
import { walkBmp } from './walk';
import type { BmpWalk } from './walk';

/** Windows and OS/2 bitmaps. */
export const bmp: Format<BmpWalk> = {
  id: 'bmp',
  mime: 'image/bmp',
  extension: 'bmp',
  // Two letters are few: the headers must make sense too.
  sniff: (bytes) => matchesAt(bytes, 0, 'BM') && readBmpHeader(bytes) !== null,
  walk: walkBmp,
  rebuild: (bytes, walk) => ok(assemble(bytes, walk.blocks)),
};
