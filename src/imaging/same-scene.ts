/** Decoded pixels, RGBA with 8 bits a channel. */
interface RgbaPixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** A grid of brightness, 0..255. */
type Grid = Float64Array;

const side = 24;
/** Brightness by which a cell may be off: sharpening, tone and compression of thumbnails stay below. */
const tolerance = 36;
/** Cells that may be off all the same, of 576. */
const strays = 2;
/** Proportions that differ by more than this are those of another crop. */
const sameShape = 1.04;
/** Brightness below which bars beside a thumbnail count as empty. */
const barBrightness = 28;

/**
 * Whether a small copy shows what the picture shows: compared as brightness on a grid, in whatever way it is turned,
 * with black bars at its sides left out. A cell is the same when it lies within what the picture has there and around,
 * for scaling moves edges a little. What is no larger than a cell, a twenty-fourth of a side, can go unnoticed.
 */
export function showsTheSame(copy: RgbaPixels, picture: RgbaPixels): boolean {
  const wanted = gridOf(picture, whole(picture));
  return [false, true].some((sideways) => {
    const area = innerArea(copy, sideways ? picture.height / picture.width : picture.width / picture.height);
    if (!area) return false;
    const grid = gridOf(copy, area);
    return turns(grid, sideways).some((turned) => matches(turned, wanted));
  });
}

interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function whole({ width, height }: RgbaPixels): Area {
  return { left: 0, top: 0, width, height };
}

/** The part of a copy with the proportions of the picture, when all around it is black; null when it is not. */
function innerArea(copy: RgbaPixels, aspect: number): Area | null {
  const { width, height } = copy;
  const ratio = width / height / aspect;
  if (ratio < sameShape && ratio > 1 / sameShape) return whole(copy);
  const inner = ratio > 1 ? { width: height * aspect, height } : { width, height: width / aspect };
  const [left, top] = [(width - inner.width) / 2, (height - inner.height) / 2];
  const bars =
    ratio > 1
      ? [
          { ...whole(copy), width: left - 1 },
          { ...whole(copy), left: width - left + 1, width: left - 1 },
        ]
      : [
          { ...whole(copy), height: top - 1 },
          { ...whole(copy), top: height - top + 1, height: top - 1 },
        ];
  const empty = bars.every((bar) => bar.width < 1 || bar.height < 1 || brightness(copy, bar) < barBrightness);
  return empty ? { left, top, ...inner } : null;
}

function gridOf(pixels: RgbaPixels, area: Area): Grid {
  const grid = new Float64Array(side * side);
  const [width, height] = [area.width / side, area.height / side];
  for (let i = 0; i < grid.length; i++) {
    const [x, y] = [i % side, Math.floor(i / side)];
    grid[i] = brightness(pixels, { left: area.left + x * width, top: area.top + y * height, width, height });
  }
  return grid;
}

/** Mean brightness of the pixels of an area; of at most 12 × 12 of them. */
function brightness({ width, height, data }: RgbaPixels, area: Area): number {
  const steps = 12;
  let sum = 0;
  for (let j = 0; j < steps; j++) {
    for (let i = 0; i < steps; i++) {
      const x = Math.min(width - 1, Math.max(0, Math.floor(area.left + ((i + 0.5) * area.width) / steps)));
      const y = Math.min(height - 1, Math.max(0, Math.floor(area.top + ((j + 0.5) * area.height) / steps)));
      const at = 4 * (y * width + x);
      sum += 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
    }
  }
  return sum / (steps * steps);
}

/** The grid turned by a quarter or three (sideways), or by none or a half, each also mirrored. */
function turns(grid: Grid, sideways: boolean): Grid[] {
  const last = side - 1;
  const pick = (from: (x: number, y: number) => number): Grid =>
    grid.map((_, i) => grid[from(i % side, Math.floor(i / side))] ?? 0);
  const at = (x: number, y: number): number => y * side + x;
  return sideways
    ? [
        pick((x, y) => at(y, x)),
        pick((x, y) => at(last - y, x)),
        pick((x, y) => at(y, last - x)),
        pick((x, y) => at(last - y, last - x)),
      ]
    : [grid, pick((x, y) => at(last - x, y)), pick((x, y) => at(x, last - y)), pick((x, y) => at(last - x, last - y))];
}

/** After giving the copy the picture's mean and contrast, which other programs change, are its cells the same? */
function matches(copy: Grid, picture: Grid): boolean {
  const [a, b] = [spreadOf(copy), spreadOf(picture)];
  const gain = Math.min(1.6, Math.max(0.6, a.deviation > 1 ? b.deviation / a.deviation : 1));
  let off = 0;
  for (let i = 0; i < copy.length; i++) {
    const value = ((copy[i] ?? 0) - a.mean) * gain + b.mean;
    const { low, high } = around(picture, i);
    if (value < low - tolerance || value > high + tolerance) off++;
  }
  return off <= strays;
}

function spreadOf(grid: Grid): { mean: number; deviation: number } {
  const mean = grid.reduce((sum, value) => sum + value, 0) / grid.length;
  return { mean, deviation: Math.sqrt(grid.reduce((sum, value) => sum + (value - mean) ** 2, 0) / grid.length) };
}

/** The darkest and the brightest of a cell and its eight neighbours. */
function around(grid: Grid, index: number): { low: number; high: number } {
  const [x, y] = [index % side, Math.floor(index / side)];
  let [low, high] = [Infinity, -Infinity];
  for (let j = Math.max(0, y - 1); j <= Math.min(side - 1, y + 1); j++) {
    for (let i = Math.max(0, x - 1); i <= Math.min(side - 1, x + 1); i++) {
      const value = grid[j * side + i] ?? 0;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return { low, high };
}
