/** What assembly/pixel-math.ts exports; places are bytes from the start of its memory. */
export interface PixelMath {
  readonly memory: Pick<WebAssembly.Memory, 'buffer' | 'grow'>;
  sumRows(from: number, stride: number, rows: number, out: number, count: number): void;
  meansAlong(sums: number, columns: number, rows: number, cells: number, out: number): void;
  weighRows(rows: number, weights: number, taps: number, out: number, count: number): void;
  narrowRow(
    row: number,
    firsts: number,
    ends: number,
    weights: number,
    count: number,
    out: number,
    scales: number,
    offsets: number,
    isTurned: boolean,
  ): void;
  narrowRowToPixels(row: number, firsts: number, ends: number, weights: number, count: number, out: number): void;
  narrowRowToSums(
    row: number,
    firsts: number,
    ends: number,
    weights: number,
    count: number,
    out: number,
    first: number,
    second: number,
    third: number,
  ): void;
  sampleAlong(
    pixels: number,
    width: number,
    height: number,
    x: number,
    y: number,
    stepX: number,
    stepY: number,
    count: number,
    scale: number,
    offset: number,
    out: number,
  ): void;
  blurRow(row: number, weights: number, reach: number, out: number, count: number): void;
  blurColumns(rows: number, weights: number, reach: number, out: number, count: number): void;
  doubleRow(row: number, out: number, count: number): void;
  rowBetween(rows: number, out: number, count: number): void;
  subtract(a: number, b: number, out: number, count: number): void;
  hardSwish(from: number, out: number, count: number, shift: number, times: number, offset: number): void;
  busyCells(
    from: number,
    stride: number,
    width: number,
    rows: number,
    edge: number,
    turns: number,
    lines: number,
    room: number,
    out: number,
  ): void;
  extrema(rows: number, from: number, count: number, least: number, out: number): number;
}
