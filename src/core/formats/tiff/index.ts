import { concat } from '../../bytes/concat';
import { ok } from '../../result';
import type { Format } from '../format';
import { readForm } from './header';
import { walkTiff } from './walk';
import type { TiffWalk } from './walk';

/** TIFF and BigTIFF (TIFF 6.0, its supplements, technical note 2). Camera raw files in its clothes are refused. */
export const tiff: Format<TiffWalk> = {
  id: 'tiff',
  mime: 'image/tiff',
  extension: 'tif',
  sniff: (bytes) => readForm(bytes) !== null,
  walk: walkTiff,
  rebuild: (_bytes, walk) => ok(concat(walk.parts)),
};
