import { smallestBox, type OrientedBox, type Point } from './oriented-box';
import type { TextMap } from './text-map';

/** A line of text, in pixels of the picture; its width runs in the direction of reading, or the opposite. */
export interface TextLine {
  readonly box: OrientedBox;
  /** Mean of the map inside it, 0..1. */
  readonly score: number;
}

/** From here on a point of the map belongs to text. */
const minPoint = 0.3;
/** The map shrinks every line to its core; boxes grow back by this times area / perimeter (Vatti clipping in the paper). */
const unclip = 1.6;
/** Thinner cores are noise, in px of the map. */
const minCorePx = 3;
/** A line is read top to bottom when it is this much taller than wide. */
const uprightRatio = 1.5;

/** The lines of a map, of at least `minScore`, for a picture of this size. */
export function textLines(
  map: TextMap,
  picture: { readonly width: number; readonly height: number },
  minScore: number,
): TextLine[] {
  const [across, down] = [picture.width / map.whole.width, picture.height / map.whole.height];
  return cores(map).flatMap(({ outline, score }) => {
    if (score < minScore) return [];
    const core = smallestBox(outline);
    if (Math.min(core.width, core.height) < minCorePx) return [];
    const grow = (core.width * core.height * unclip) / (core.width + core.height);
    const box = { ...core, width: core.width + grow, height: core.height + grow };
    return [{ box: inReadingDirection(scaled(box, across, down)), score }];
  });
}

/** Map to picture. Both scales differ by rounding only, so the angle stays. */
function scaled({ centre, width, height, along }: OrientedBox, across: number, down: number): OrientedBox {
  const scale = Math.sqrt(across * down);
  return { centre: { x: centre.x * across, y: centre.y * down }, width: width * scale, height: height * scale, along };
}

/** Turns a box so that its width is the side along which text runs, left to right or downwards. */
function inReadingDirection(box: OrientedBox): OrientedBox {
  const quarter = Math.PI / 2;
  const turned = { ...box, width: box.height, height: box.width, along: box.along + quarter };
  const flat = (angle: number): number => Math.abs(Math.sin(angle));
  const level = flat(box.along) <= Math.SQRT1_2 ? box : turned;
  const other = level === box ? turned : box;
  const chosen = level.height > level.width * uprightRatio ? other : level;
  const [cos, sin] = [Math.cos(chosen.along), Math.sin(chosen.along)];
  const backwards = Math.abs(cos) >= Math.abs(sin) ? cos < 0 : sin < 0;
  return backwards ? { ...chosen, along: chosen.along + Math.PI } : chosen;
}

interface Core {
  /** The first and last point of each row it has. */
  readonly outline: readonly Point[];
  readonly score: number;
}

/** Connected regions of the map (4 neighbours), found with a stack. */
function cores({ part, values }: TextMap): Core[] {
  const { width, height } = part;
  const [seen, stack] = [new Uint8Array(values.length), new Int32Array(values.length)];
  const [firsts, lasts] = [new Int32Array(height), new Int32Array(height)];
  let waiting = 0;
  const visit = (at: number): void => {
    if (seen[at] !== 0 || (values[at] ?? 0) <= minPoint) return;
    seen[at] = 1;
    stack[waiting++] = at;
  };
  const found: Core[] = [];
  for (let start = 0; start < values.length; start++) {
    if ((values[start] ?? 0) <= minPoint || seen[start] !== 0) continue;
    const top = Math.floor(start / width);
    let bottom = top - 1;
    let [sum, count] = [0, 0];
    visit(start);
    while (waiting > 0) {
      const at = stack[--waiting] ?? 0;
      const y = Math.floor(at / width);
      const x = at - y * width;
      const isFirst = y > bottom;
      firsts[y] = isFirst ? x : Math.min(firsts[y] ?? x, x);
      lasts[y] = isFirst ? x : Math.max(lasts[y] ?? x, x);
      bottom = Math.max(bottom, y);
      sum += values[at] ?? 0;
      count += 1;
      if (x > 0) visit(at - 1);
      if (x < width - 1) visit(at + 1);
      if (y > 0) visit(at - width);
      if (y < height - 1) visit(at + width);
    }
    const outline: Point[] = [];
    for (let y = top; y <= bottom; y++) {
      const [left, right] = [part.x + (firsts[y] ?? 0), part.x + (lasts[y] ?? 0) + 1];
      const [above, below] = [part.y + y, part.y + y + 1];
      outline.push({ x: left, y: above }, { x: right, y: above }, { x: left, y: below }, { x: right, y: below });
    }
    found.push({ outline, score: sum / count });
  }
  return found;
}
