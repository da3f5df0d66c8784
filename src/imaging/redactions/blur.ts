import { coveredMeans, smoothAt } from '../fill/cell-means';
import { paintPixels } from '../fill/paint-pixels';
import type { Redaction } from './redaction';

/** Means along the longer side, between which colours flow. */
const cellsAlong = 10;
const smallestCellPx = 16;

/** Colours flow into each other. Weak, like a mosaic: the means are those of what is below. */
export const blur: Redaction = {
  id: 'blur',
  apply(context, area) {
    const sidePx = Math.max(smallestCellPx, Math.ceil(Math.max(area.widthPx, area.heightPx) / cellsAlong));
    const cells = coveredMeans(context, area, sidePx);
    paintPixels(context, area, (x, y) => smoothAt(cells, x, y));
  },
};
