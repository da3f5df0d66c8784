import { cellAt, coveredMeans } from '../fill/cell-means';
import { paintPixels } from '../fill/paint-pixels';
import type { Redaction } from './redaction';

/** Cells along the longer side: with more, letters and patterns begin to show. */
const cellsAlong = 8;
const smallestCellPx = 16;

/** Large squares of the mean colour. Weak: software that tries candidates can tell what was below. */
export const mosaic: Redaction = {
  id: 'mosaic',
  apply(context, area) {
    const sidePx = Math.max(smallestCellPx, Math.ceil(Math.max(area.widthPx, area.heightPx) / cellsAlong));
    const cells = coveredMeans(context, area, sidePx);
    paintPixels(context, area, (x, y) => cellAt(cells, Math.floor(x / sidePx), Math.floor(y / sidePx)));
  },
};
