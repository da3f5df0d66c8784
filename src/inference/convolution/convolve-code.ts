/** What is done with every sum, as assembly/convolve.ts is told it. */
export type Told = readonly [how: number, a: number, b: number, c: number];
/** Nothing. */
export const asTheyAre: Told = [0, 0, 0, 0];

/** What assembly/convolve.ts exports; addresses in bytes. */
export interface Convolve {
  convolve(
    rows: number,
    height: number,
    step: number,
    depth: number,
    weights: number,
    bias: number,
    outputs: number,
    out: number,
    places: number,
    also: number,
    ...finish: Told
  ): void;
  convolveDepthwise(
    rows: number,
    height: number,
    step: number,
    width: number,
    gap: number,
    weights: number,
    bias: number,
    channels: number,
    out: number,
    places: number,
    also: number,
    ...finish: Told
  ): void;
  copyRows(from: number, apart: number, to: number, toApart: number, bytes: number, rows: number): void;
}
