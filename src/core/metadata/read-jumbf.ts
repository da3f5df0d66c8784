import { findBytes } from '../bytes/match';
import type { ItemList } from './item-list';
import { byteCount } from './plain-text';

const MARKS = ['trainedAlgorithmicMedia', 'compositeWithTrainedAlgorithmicMedia', 'algorithmicMedia', 'digitalCapture'];

/** Says that there is a C2PA store, and what kind of source it names. Its signature is not checked. */
export function readJumbf(bytes: Uint8Array, where: string, list: ItemList): void {
  const c2pa = findBytes(bytes, 'c2pa') >= 0;
  list.add('provenance', c2pa ? 'C2PA' : 'JUMBF', byteCount(bytes.length), where);
  const mark = MARKS.find((text) => findBytes(bytes, text) >= 0);
  if (mark) list.add('provenance', 'DigitalSourceType', mark, where);
}
