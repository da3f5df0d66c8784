import { latin1 } from '../bytes/text';
import type { ItemList } from './item-list';

/** ISO 6709 position as phones write it into videos: `+48.8584+002.2945+035.000/`. */
const POSITION = /^([+-]\d{2}(?:\.\d+)?)([+-]\d{3}(?:\.\d+)?)(?:[+-]\d+(?:\.\d+)?)?\//;
const LONGEST = 40;
const PLUS = 0x2b;
const MINUS = 0x2d;

/** Finds the place in an embedded video without parsing it: a motion photo's video has a location of its own. */
export function readMovie(bytes: Uint8Array, where: string, list: ItemList): void {
  for (const sign of [PLUS, MINUS]) {
    for (let at = bytes.indexOf(sign); at >= 0; at = bytes.indexOf(sign, at + 1)) {
      const digit = bytes[at + 1] ?? 0;
      if (digit < 0x30 || digit > 0x39) continue;
      const match = POSITION.exec(latin1(bytes.subarray(at, at + LONGEST)));
      if (!match) continue;
      list.add('place', 'GPSPosition', `${Number(match[1]).toFixed(5)}, ${Number(match[2]).toFixed(5)}`, where);
      return;
    }
  }
}
