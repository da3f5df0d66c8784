import { coveredMeans } from '../fill/cell-means';
import { paintSmooth } from '../fill/paint-smooth';
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
    paintSmooth(context, area, cells, 0);
  },
};
