import type { SizePx } from './stored-size';

/**
 * The largest picture that is decoded, in pixels. A phone's 108-megapixel photo fits; a file of a few kilobytes that
 * unfolds to gigabytes does not. At 4 bytes a pixel this is 480 MB while the picture is open.
 */
export const maxDecodedPx = 120_000_000;

export function isTooLarge({ widthPx, heightPx }: SizePx): boolean {
  return widthPx * heightPx > maxDecodedPx;
}
