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
  const [across, down] = [picture.width / map.width, picture.height / map.height];
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
function cores({ width, height, values }: TextMap): Core[] {
  const seen = new Uint8Array(width * height);
  const found: Core[] = [];
  const isText = (at: number): boolean => seen[at] === 0 && (values[at] ?? 0) > minPoint;
  for (let start = 0; start < values.length; start++) {
    if (!isText(start)) continue;
    seen[start] = 1;
    const stack = [start];
    const rows = new Map<number, [number, number]>();
    let [sum, count] = [0, 0];
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const [x, y] = [at % width, Math.floor(at / width)];
      const row = rows.get(y);
      if (row) rows.set(y, [Math.min(row[0], x), Math.max(row[1], x)]);
      else rows.set(y, [x, x]);
      sum += values[at] ?? 0;
      count += 1;
      const next = [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width];
      for (const neighbour of next) {
        if (neighbour < 0 || neighbour >= values.length || !isText(neighbour)) continue;
        seen[neighbour] = 1;
        stack.push(neighbour);
      }
    }
    const outline = [...rows].flatMap(([y, [first, last]]) => [
      { x: first, y },
      { x: last + 1, y },
      { x: first, y: y + 1 },
      { x: last + 1, y: y + 1 },
    ]);
    found.push({ outline, score: sum / count });
  }
  return found;
}
