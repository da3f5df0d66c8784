import type { Pixels } from '../picture';
import { workspace } from '../pixel-math/workspace';
import type { RectPx } from '../rect-px';

/** Side of a cell, in px: the smallest code that can be read fills about one. */
const cellPx = 32;
/** Every so many rows and columns of a cell are looked at; as in assembly/pixel-math.ts and pixel-math/plain.ts, which have both. */
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
function busyCells({ width, height, data }: Pixels, columns: number, rows: number): Uint8Array {
  const rowBytes = width * 4;
  const { math, at, bytes } = workspace({
    // Sixteen pixels are looked at together, every fourth: the last may read so much too far.
    pixels: cellPx * rowBytes + 16 * stepPx * 4,
    brightness: (cellPx + cellPx / stepPx) * ((columns + 1) * cellPx + 16),
    // Two cells are looked at together.
    busy: columns + 1,
  });
  const busy = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    const top = row * cellPx;
    const count = Math.min(cellPx, height - top);
    bytes.set(data.subarray(top * rowBytes, (top + count) * rowBytes), at.pixels);
    math.busyCells(at.pixels, rowBytes, width, count, edge, turns, lines, at.brightness, at.busy);
    busy.set(bytes.subarray(at.busy, at.busy + columns), row * columns);
  }
  return busy;
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
