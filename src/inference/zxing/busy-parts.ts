import type { Pixels } from '../picture';
import type { RectPx } from '../rect-px';

/** Side of a cell, in px: the smallest code that can be read fills about one. */
const cellPx = 32;
/** Every so many rows and columns of a cell are looked at. */
const stepPx = 4;
/** A step of brightness (0..255) that may be the edge of a module, from one pixel to the second next. */
const edge = 24;
/** A row or column of a cell with this many turns from darker to brighter, or back, may run through a code … */
const turns = 4;
/** … and so many of them, down or across, make the cell busy. */
const lines = 3;
/** Cells around busy ones that go along: the margins of a code, and its quiet corners. */
const marginCells = 2;

/**
 * The parts of a picture where dark and bright change so often that a code with small modules may be there: rectangles that
 * do not overlap. A few times quicker than looking for the code itself.
 */
export function busyParts(pixels: Pixels): RectPx[] {
  const columns = Math.ceil(pixels.width / cellPx);
  const rows = Math.ceil(pixels.height / cellPx);
  const busy = busyCells(pixels, columns, rows);
  const found: Cells[] = [];
  for (let cell = 0; cell < busy.length; cell++) if (busy[cell] === 1) found.push(around(cell, columns, rows));
  return joined(found).map(({ left, top, right, bottom }) => ({
    xPx: left * cellPx,
    yPx: top * cellPx,
    widthPx: Math.min(right * cellPx, pixels.width) - left * cellPx,
    heightPx: Math.min(bottom * cellPx, pixels.height) - top * cellPx,
  }));
}

/** 1 for each cell that is busy, row by row. */
function busyCells(pixels: Pixels, columns: number, rows: number): Uint8Array {
  const { width, height, data } = pixels;
  const across = new Uint8Array(columns * rows);
  const down = new Uint8Array(columns * rows);
  for (let y = 0; y < height; y += stepPx) {
    const row = Math.floor(y / cellPx) * columns;
    for (let column = 0; column < columns; column++) {
      const start = column * cellPx;
      const count = Math.min(cellPx, width - start);
      if (turnsAlong(data, (y * width + start) * 4, 4, count) >= turns) addOne(across, row + column);
    }
  }
  for (let top = 0, row = 0; top < height; top += cellPx, row += columns) {
    const count = Math.min(cellPx, height - top);
    for (let x = 0; x < width; x += stepPx) {
      if (turnsAlong(data, (top * width + x) * 4, width * 4, count) >= turns)
        addOne(down, row + Math.floor(x / cellPx));
    }
  }
  return across.map((found, cell) => (found >= lines || (down[cell] ?? 0) >= lines ? 1 : 0));
}

function addOne(counts: Uint8Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

/** How often brightness turns along `count` pixels, `step` bytes apart. */
function turnsAlong(data: Uint8ClampedArray, start: number, step: number, count: number): number {
  let found = 0;
  let direction = 0;
  let last = brightness(data, start);
  let before = brightness(data, start + step);
  for (let i = 2, at = start + 2 * step; i < count; i++, at += step) {
    const value = brightness(data, at);
    const change = value - last;
    if (change > edge) {
      if (direction < 0) found++;
      direction = 1;
    } else if (change < -edge) {
      if (direction > 0) found++;
      direction = -1;
    }
    last = before;
    before = value;
  }
  return found;
}

/** About Rec. 601's. */
function brightness(data: Uint8ClampedArray, at: number): number {
  return (5 * (data[at] ?? 0) + 9 * (data[at + 1] ?? 0) + 2 * (data[at + 2] ?? 0)) >> 4;
}

/** Cells from `left` and `top` to before `right` and `bottom`. */
interface Cells {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function around(cell: number, columns: number, rows: number): Cells {
  const [column, row] = [cell % columns, Math.floor(cell / columns)];
  return {
    left: Math.max(0, column - marginCells),
    top: Math.max(0, row - marginCells),
    right: Math.min(columns, column + marginCells + 1),
    bottom: Math.min(rows, row + marginCells + 1),
  };
}

/** The same cells in rectangles that do not overlap: those that do are taken as one, until none do. */
function joined(all: readonly Cells[]): Cells[] {
  const apart: Cells[] = [];
  for (const one of all) {
    let grown = one;
    for (let i = apart.findIndex((other) => meet(other, grown)); i >= 0;) {
      const [other] = apart.splice(i, 1);
      if (other) grown = both(grown, other);
      i = apart.findIndex((next) => meet(next, grown));
    }
    apart.push(grown);
  }
  return apart;
}

function meet(a: Cells, b: Cells): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function both(a: Cells, b: Cells): Cells {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}
