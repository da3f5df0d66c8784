import { matchesAt } from '../../bytes/match';
import { ok } from '../../result';
import type { Format } from '../format';
import { insertBlock } from '../insert-block';
import { assemble } from '../piece';
import { SIGNATURE, buildChunk } from './chunk';
import { pngHiddenColour } from './hidden-colour';
import { samePngPicture } from './same-picture';
import { walkPng } from './walk';
import type { PngWalk } from './walk';

/** PNG and APNG: W3C PNG specification, third edition. */
export const png: Format<PngWalk> = {
  id: 'png',
  mime: 'image/png',
  extension: 'png',
  sniff: (bytes) => matchesAt(bytes, 0, SIGNATURE),
  walk: walkPng,
  rebuild: (bytes, walk) => ok(assemble(bytes, walk.blocks)),
  withExif: (cleaned, walk, tiff) => insertBlock(cleaned, walk, buildChunk('eXIf', tiff), ['signature', 'IHDR']),
  samePicture: samePngPicture,
  hiddenColour: pngHiddenColour,
};
