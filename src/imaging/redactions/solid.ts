import type { Redaction } from './redaction';

/** One colour for every region of every photo: it tells nothing about what it hides. */
const colour = '#000';

export const solid: Redaction = {
  id: 'solid',
  apply(context, { xPx, yPx, widthPx, heightPx }) {
    context.fillStyle = colour;
    context.fillRect(xPx, yPx, widthPx, heightPx);
  },
};
