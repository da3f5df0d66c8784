import type { Detection } from '../core/findings/finding';
import type { Pixels } from './picture';
import { resampleRgb } from './resample';
import { wholeOf } from './tiles';

/** The picture is looked at in so many samples a side. */
const samples = 64;
/** Bins of a colour channel. */
const bins = 8;
const levels = 256;
/** Upper edges of the bins of steps in brightness between neighbours; finer where most steps are. */
const stepEdges = [2, 4, 8, 16, 32, 64, levels] as const;
/** With less of the picture than this around the people there is no background to compare. */
const fewestShare = 0.25;

/**
 * What the background looks like, for comparing the photos of one upload: shares of its colours (8 × 8 × 8 RGB, as in
 * Swain and Ballard, "Color Indexing", 1991), then shares of its steps in brightness along rows and down columns. Each
 * of the three adds up to 1. Empty when people leave too little of it.
 */
export function backgroundSignature(pixels: Pixels, seen: readonly Detection[]): number[] {
  const rgb = resampleRgb(pixels, wholeOf(pixels), samples, samples);
  const people = seen.flatMap(({ kind, region }) => (region && (kind === 'person' || kind === 'face') ? [region] : []));
  const isBackground = (x: number, y: number): boolean => {
    const [u, v] = [(x + 0.5) / samples, (y + 0.5) / samples];
    return !people.some(([x0, y0, x1, y1]) => x0 <= u && u <= x1 && y0 <= v && v <= y1);
  };
  const colours = new Float64Array(bins ** 3);
  const across = new Float64Array(stepEdges.length);
  const down = new Float64Array(stepEdges.length);
  let count = 0;
  for (let y = 0; y < samples - 1; y++) {
    for (let x = 0; x < samples - 1; x++) {
      if (!isBackground(x, y) || !isBackground(x + 1, y) || !isBackground(x, y + 1)) continue;
      count += 1;
      addOne(colours, colourBin(rgb, y * samples + x));
      const here = brightness(rgb, y * samples + x);
      addOne(across, stepBin(Math.abs(brightness(rgb, y * samples + x + 1) - here)));
      addOne(down, stepBin(Math.abs(brightness(rgb, (y + 1) * samples + x) - here)));
    }
  }
  if (count < fewestShare * samples ** 2) return [];
  return [...colours, ...across, ...down].map((value) => value / count);
}

function addOne(counts: Float64Array, bin: number): void {
  counts[bin] = (counts[bin] ?? 0) + 1;
}

function colourBin(rgb: Float32Array, sample: number): number {
  const bin = (channel: number): number =>
    Math.min(bins - 1, Math.max(0, Math.floor(((rgb[sample * 3 + channel] ?? 0) * bins) / levels)));
  return (bin(0) * bins + bin(1)) * bins + bin(2);
}

function brightness(rgb: Float32Array, sample: number): number {
  return ((rgb[sample * 3] ?? 0) + (rgb[sample * 3 + 1] ?? 0) + (rgb[sample * 3 + 2] ?? 0)) / 3;
}

function stepBin(step: number): number {
  return stepEdges.findIndex((edge) => step < edge);
}
