export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle at any angle. `along` runs along its width, in radians clockwise from the x axis. */
export interface OrientedBox {
  readonly centre: Point;
  readonly width: number;
  readonly height: number;
  readonly along: number;
}

/** The smallest rectangle around points (rotating calipers: one of its sides lies on a side of the convex hull). */
export function smallestBox(points: readonly Point[]): OrientedBox {
  const hull = convexHull(points);
  const boxes = hull.map((from, i) => {
    const to = hull[(i + 1) % hull.length] ?? from;
    return boxAlong(hull, Math.atan2(to.y - from.y, to.x - from.x));
  });
  return boxes.reduce(
    (best, box) => (box.width * box.height < best.width * best.height ? box : best),
    boxAlong(points, 0),
  );
}

/** A part of a box along its width, around the point that lies `offset` from its centre. */
export function partOf(box: OrientedBox, offset: number, width: number): OrientedBox {
  const { x, y } = box.centre;
  return { ...box, width, centre: { x: x + offset * Math.cos(box.along), y: y + offset * Math.sin(box.along) } };
}

/** The four corners, clockwise from the one where text would begin. */
export function corners({ centre, width, height, along }: OrientedBox): Point[] {
  const [cos, sin] = [Math.cos(along), Math.sin(along)];
  const signs = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ] as const;
  return signs.map(([u, v]) => ({
    x: centre.x + (u * width * cos - v * height * sin) / 2,
    y: centre.y + (u * width * sin + v * height * cos) / 2,
  }));
}

function boxAlong(points: readonly Point[], along: number): OrientedBox {
  const [cos, sin] = [Math.cos(along), Math.sin(along)];
  const us = points.map(({ x, y }) => x * cos + y * sin);
  const vs = points.map(({ x, y }) => y * cos - x * sin);
  const [left, right] = [Math.min(...us), Math.max(...us)];
  const [top, bottom] = [Math.min(...vs), Math.max(...vs)];
  const [u, v] = [(left + right) / 2, (top + bottom) / 2];
  return { centre: { x: u * cos - v * sin, y: u * sin + v * cos }, width: right - left, height: bottom - top, along };
}

/** Andrew's monotone chain. */
function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const half = (ordered: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of ordered) {
      while (chain.length >= 2 && !turnsLeft(chain.at(-2), chain.at(-1), point)) chain.pop();
      chain.push(point);
    }
    chain.pop();
    return chain;
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

function turnsLeft(a: Point | undefined, b: Point | undefined, c: Point): boolean {
  return !!a && !!b && (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) > 0;
}
