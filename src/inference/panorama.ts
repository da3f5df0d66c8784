import type { RectPx } from './rect-px';

/** Pictures whose longer side is more than this times the other are cut: above what phones and screens show. */
const fromRatio = 2.25;
/** A part's longer side is this many times the other one at most, but where there would be too many parts. */
const partRatio = 1.5;
/** What neighbours share, in shorter sides of the picture: what is longer and lies on a cut is seen in the whole picture. */
const overlap = 0.35;
const mostParts = 6;

/**
 * The parts in which a panorama is looked at besides the whole, which networks are shown too small for what is little
 * compared with its height. From one end to the other, in px of the picture; none for any other picture.
 */
export function panoramaParts({ width, height }: { readonly width: number; readonly height: number }): RectPx[] {
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  if (long <= fromRatio * short) return [];
  const ratio = long / short;
  const count = Math.min(Math.ceil((ratio - overlap) / (partRatio - overlap)), mostParts);
  const length = ((ratio + (count - 1) * overlap) / count) * short;
  const step = length - overlap * short;
  return Array.from({ length: count }, (_, i) =>
    width > height
      ? { xPx: i * step, yPx: 0, widthPx: length, heightPx: height }
      : { xPx: 0, yPx: i * step, widthPx: width, heightPx: length },
  );
}
