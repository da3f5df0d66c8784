import { matchesAt } from '../../bytes/match';
import type { Block, BlockRole } from '../format';
import type { Box } from './box';

/** Boxes that are written anew, by the box they are in (empty: the file). */
const rewritten: Readonly<Record<string, readonly string[]>> = {
  '': ['ftyp'],
  meta: ['hdlr', 'pitm', 'iloc', 'iinf', 'iref', 'iprp', 'idat'],
  moov: ['mvhd', 'trak'],
};

const droppedRoles: Readonly<Record<string, BlockRole>> = {
  free: 'leftover',
  skip: 'leftover',
  wide: 'leftover',
  mdat: 'leftover',
  udta: 'metadata',
  meta: 'metadata',
  sefd: 'metadata',
  iods: 'metadata',
  jumb: 'provenance',
};

/** C2PA's own box type (C2PA 2.1, A.5). */
const c2paUuid = '\xd8\xfe\xc3\xd6\x1b\x0e\x48\x3c\x92\x97\x58\x28\x87\x7e\xc4\x81';
/** XMP in ISO-BMFF (XMP specification, part 3). */
export const xmpUuid = '\xbe\x7a\xcf\xcb\x97\xa9\x42\xe8\x9c\x71\x99\x94\x91\xe3\xaf\xac';

/** A whole box as one block: written anew, or gone. */
export function describeBox(box: Box, parent: string, bytes?: Uint8Array): Block {
  const name = parent ? `${parent}/${printable(box.type)}` : printable(box.type);
  const { start, end } = box;
  if (rewritten[parent]?.includes(box.type)) return { name, role: 'structure', fate: 'rewrite', start, end };
  if (box.type === 'uuid' && bytes && matchesAt(bytes, box.body, c2paUuid)) {
    return { name: 'uuid C2PA', role: 'provenance', fate: 'drop', start, end };
  }
  if (box.type === 'uuid' && bytes && matchesAt(bytes, box.body, xmpUuid)) {
    return { name: 'uuid XMP', role: 'metadata', fate: 'drop', start, end };
  }
  if (box.type === 'mpvd') return { name: 'motion-photo video', role: 'hidden-picture', fate: 'drop', start, end };
  return { name, role: droppedRoles[box.type] ?? 'unknown', fate: 'drop', start, end };
}

function printable(type: string): string {
  return type.replace(/[^\x21-\x7e]/g, '?');
}
