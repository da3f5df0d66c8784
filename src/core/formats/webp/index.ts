import { matchesAt } from '../../bytes/match';
import { ok } from '../../result';
import type { Format } from '../format';
import { assemble } from '../piece';
import { walkWebp } from './walk';
import type { WebpWalk } from './walk';

/** WebP, lossy, lossless and animated: RFC 9649. */
export const webp: Format<WebpWalk> = {
  id: 'webp',
  mime: 'image/webp',
  extension: 'webp',
  sniff: (bytes) => matchesAt(bytes, 0, 'RIFF') && matchesAt(bytes, 8, 'WEBP'),
  walk: walkWebp,
  rebuild: (bytes, walk) => ok(assemble(bytes, walk.blocks)),
};
