import type { Detection, RegionNorm } from '../core/findings/finding';
import type { Pixels } from './picture';
import { resampleRgb } from './resample';

/** A region is looked at in at most so many samples along its longer side: as much as a face or a word needs. */
const mostSamples = 128;
/** Regions with fewer samples than this a side have no inside to measure. */
const fewestSamples = 4;
/** Below this standard deviation of brightness (0..255) there is only one tone, and what is left is noise. */
const flatSpread = 4;
/** The ratio that counts as 1: about that of noise without any shape. */
const fullRatio = 2;

/**
 * How sharp a region is, 0..1: the standard deviation of the Laplacian of its brightness, divided by that of the
 * brightness itself (Pech-Pacheco et al., "Diatom autofocusing in brightfield microscopy", ICPR 2000, made
 * independent of contrast). Brightness is taken in samples of the region, never more than the picture has, so that a
 * small thing in a large photo and a large one in a small photo count alike. 0 where there is nothing but one tone.
 */
export function sharpnessOf(pixels: Pixels, [x0, y0, x1, y1]: RegionNorm): number {
  const source = {
    xPx: x0 * pixels.width,
    yPx: y0 * pixels.height,
    widthPx: (x1 - x0) * pixels.width,
    heightPx: (y1 - y0) * pixels.height,
  };
  const scale = Math.min(1, mostSamples / Math.max(source.widthPx, source.heightPx));
  const [width, height] = [Math.round(source.widthPx * scale), Math.round(source.heightPx * scale)];
  if (Math.min(width, height) < fewestSamples) return 0;
  const brightness = brightnessOf(resampleRgb(pixels, source, width, height));
  const spread = deviation(brightness);
  return spread < flatSpread ? 0 : Math.min(1, deviation(laplacian(brightness, width, height)) / (fullRatio * spread));
}

/** The same detections, each that has one place with how sharp it is there. */
export function withSharpness(detections: readonly Detection[], pixels: Pixels): Detection[] {
  return detections.map((one) =>
    one.region && !one.parts ? { ...one, sharpness: sharpnessOf(pixels, one.region) } : one,
  );
}

function brightnessOf(rgb: Float32Array): Float32Array {
  const red = 0.299;
  const green = 0.587;
  const blue = 0.114;
  return Float32Array.from(
    { length: rgb.length / 3 },
    (_, i) => red * (rgb[i * 3] ?? 0) + green * (rgb[i * 3 + 1] ?? 0) + blue * (rgb[i * 3 + 2] ?? 0),
  );
}

/** Four neighbours less four times the middle, of every sample that has four neighbours. */
function laplacian(brightness: Float32Array, width: number, height: number): Float32Array {
  const out = new Float32Array((width - 2) * (height - 2));
  const at = (x: number, y: number): number => brightness[y * width + x] ?? 0;
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const around = at(x - 1, y) + at(x + 1, y) + at(x, y - 1) + at(x, y + 1);
      out[(y - 1) * (width - 2) + x - 1] = around - 4 * at(x, y);
    }
  }
  return out;
}

function deviation(values: Float32Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
