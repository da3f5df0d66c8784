import type { RegionNorm } from '../../core/findings/finding';
import type { Pixels } from '../picture';
import { resampleRgb } from '../resample';

/** A region is looked at in so many samples a side: fine enough for a print, too coarse for the weave. */
const samples = 48;
/** Mean saturation (HSV, 0..1) from which a thing is remembered for its colour. */
const strongColour = 0.45;
/** Mean step of brightness between neighbouring samples (0..255) from which a strong colour is not what stands out. */
const patternStep = 9;
/** Median step below which most of it is smooth: its shape or an edge, no pattern. Chosen on things looked at one by one. */
const smoothStep = 4;

/** Mean step from which there is one even so: stripes have no steps along them. */
const boldStep = 12;

/**
 * What makes a distinctive thing distinctive: its colour where that is strong and little else is seen, else a pattern;
 * null where neither shows, as with a chair of an unusual shape.
 */
export function lookOf(pixels: Pixels, [x0, y0, x1, y1]: RegionNorm): 'pattern' | 'colour' | null {
  const source = {
    xPx: x0 * pixels.width,
    yPx: y0 * pixels.height,
    widthPx: (x1 - x0) * pixels.width,
    heightPx: (y1 - y0) * pixels.height,
  };
  const rgb = resampleRgb(pixels, source, samples, samples);
  const steps = stepsOf(rgb);
  const meanStep = steps.reduce((sum, step) => sum + step, 0) / steps.length;
  if (meanStep < patternStep && meanSaturation(rgb) >= strongColour) return 'colour';
  const medianStep = steps.sort()[steps.length >> 1] ?? 0;
  return medianStep >= smoothStep || meanStep >= boldStep ? 'pattern' : null;
}

/** How far the brightness of each sample is from those to the right of it and below it. */
function stepsOf(rgb: Float32Array): Float32Array {
  const brightness = (x: number, y: number) => {
    const at = (y * samples + x) * 3;
    return ((rgb[at] ?? 0) + (rgb[at + 1] ?? 0) + (rgb[at + 2] ?? 0)) / 3;
  };
  const steps = new Float32Array((samples - 1) ** 2 * 2);
  let at = 0;
  for (let y = 0; y < samples - 1; y++) {
    for (let x = 0; x < samples - 1; x++) {
      const here = brightness(x, y);
      steps[at++] = Math.abs(brightness(x + 1, y) - here);
      steps[at++] = Math.abs(brightness(x, y + 1) - here);
    }
  }
  return steps;
}

function meanSaturation(rgb: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < rgb.length; at += 3) {
    const channels = [rgb[at] ?? 0, rgb[at + 1] ?? 0, rgb[at + 2] ?? 0];
    const most = Math.max(...channels);
    if (most > 0) sum += (most - Math.min(...channels)) / most;
  }
  return sum / (rgb.length / 3);
}
