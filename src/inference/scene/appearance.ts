import type { RegionNorm } from '../../core/findings/finding';
import type { Pixels } from '../picture';
import { resampleRgb } from '../resample';

/** A region is looked at in so many samples a side: fine enough for a print, too coarse for the weave. */
const samples = 48;
/** Mean saturation (HSV, 0..1) from which a thing is remembered for its colour. */
const strongColour = 0.45;
/** Mean step of brightness between neighbouring samples (0..255) from which there is a pattern. */
const patternStep = 9;

/** What makes a distinctive thing distinctive: a pattern, unless there is little of one and the colour is strong. */
export function lookOf(pixels: Pixels, [x0, y0, x1, y1]: RegionNorm): 'pattern' | 'colour' {
  const source = {
    xPx: x0 * pixels.width,
    yPx: y0 * pixels.height,
    widthPx: (x1 - x0) * pixels.width,
    heightPx: (y1 - y0) * pixels.height,
  };
  const rgb = resampleRgb(pixels, source, samples, samples);
  return meanStep(rgb) < patternStep && meanSaturation(rgb) >= strongColour ? 'colour' : 'pattern';
}

function meanStep(rgb: Float32Array): number {
  const brightness = (x: number, y: number) => {
    const at = (y * samples + x) * 3;
    return ((rgb[at] ?? 0) + (rgb[at + 1] ?? 0) + (rgb[at + 2] ?? 0)) / 3;
  };
  let sum = 0;
  for (let y = 0; y < samples - 1; y++) {
    for (let x = 0; x < samples - 1; x++) {
      const here = brightness(x, y);
      sum += (Math.abs(brightness(x + 1, y) - here) + Math.abs(brightness(x, y + 1) - here)) / 2;
    }
  }
  return sum / (samples - 1) ** 2;
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
