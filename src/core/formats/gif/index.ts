import { matchesAt } from '../../bytes/match';
import { ok } from '../../result';
import type { Format } from '../format';
import { assemble } from '../piece';
import { walkGif } from './walk';
import type { GifWalk } from './walk';

/** GIF87a and GIF89a, with the usual application extensions for looping and colour. */
export const gif: Format<GifWalk> = {
  id: 'gif',
  mime: 'image/gif',
  extension: 'gif',
  sniff: (bytes) => matchesAt(bytes, 0, 'GIF87a') || matchesAt(bytes, 0, 'GIF89a'),
  walk: walkGif,
  rebuild: (bytes, walk) => ok(assemble(bytes, walk.blocks)),
};
