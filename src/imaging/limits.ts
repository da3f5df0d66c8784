import type { SizePx } from './stored-size';
import { mostDecodedPx } from '../core/limits';

export function isTooLarge({ widthPx, heightPx }: SizePx): boolean {
  return widthPx * heightPx > mostDecodedPx;
}
