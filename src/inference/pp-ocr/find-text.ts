import { panoramaParts } from '../panorama';
import type { Pixels } from '../picture';
import type { RectPx } from '../rect-px';
import { wholeOf } from '../tiles';
import { around, findInPart, onceEach, type FindingNetworks, type FoundLine, type FoundText } from './find-in-part';

/** A line that comes this close to a cut may go on behind it, in heights of the line. */
const nearCut = 0.5;

/**
 * The lines of text in a picture, each once, of at least `minScore`, and the things that bear text. A panorama is searched
 * in parts as well: in the whole of it a network is shown small lines too small.
 */
export async function findText(
  networks: FindingNetworks,
  pixels: Pixels,
  signal: AbortSignal,
  minScore: number,
): Promise<FoundText> {
  const whole = await findInPart(networks, pixels, wholeOf(pixels), signal, minScore);
  const parts = panoramaParts(pixels);
  if (parts.length === 0) return whole;
  const inside: FoundLine[] = [];
  const cut: FoundLine[] = [];
  const places = [...whole.places];
  for (const part of parts) {
    signal.throwIfAborted();
    const found = await findInPart(networks, pixels, part, signal, minScore);
    for (const line of found.lines) (isCut(line, part, pixels) ? cut : inside).push(line);
    places.push(...found.places);
  }
  // Parts show lines better than the whole does, but for those that are not whole in any.
  cut.sort((a, b) => b.box.width - a.box.width);
  return { lines: onceEach([...inside, ...whole.lines, ...cut]), places };
}

/** Whether a line comes to an end of a part that is none of the picture. */
function isCut({ box }: FoundLine, part: RectPx, { width, height }: Pixels): boolean {
  const margin = nearCut * box.height;
  const [x0, y0, x1, y1] = around(box);
  const [right, bottom] = [part.xPx + part.widthPx, part.yPx + part.heightPx];
  return (
    (part.xPx > 0 && x0 < part.xPx + margin) ||
    (part.yPx > 0 && y0 < part.yPx + margin) ||
    (right < width - 1 && x1 > right - margin) ||
    (bottom < height - 1 && y1 > bottom - margin)
  );
}
