import { paintPixels, type Rgb } from '../fill/paint-pixels';
import type { Redaction } from './redaction';

/** One colour for every region of every photo: it tells nothing about what it hides. */
const colour = '#000';
const black: Rgb = [0, 0, 0];

export const solid: Redaction = {
  id: 'solid',
  apply(context, area) {
    if (area.mask) {
      paintPixels(context, area, () => black);
      return;
    }
    context.fillStyle = colour;
    context.fillRect(area.xPx, area.yPx, area.widthPx, area.heightPx);
  },
};
