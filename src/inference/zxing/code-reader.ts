import { prepareZXingModule, purgeZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader';
import type { RegionNorm } from '../../core/findings/finding';
import type { Pixels } from '../picture';
import type { RectPx } from '../rect-px';

/** A code that was read, with every checksum right. */
export interface ReadBarcode {
  /** zxing's name of the symbology. */
  readonly format: string;
  readonly text: string;
  /** In 0..1 of the whole picture. */
  readonly region: RegionNorm;
}

/** A piece of a picture, maybe in another size: `pixels` show `source` of a picture of that size. */
export interface View {
  readonly pixels: Pixels;
  readonly source: RectPx;
  readonly picture: { readonly width: number; readonly height: number };
  /** Not shrunk once more, since that is looked at anyway. */
  readonly onlyAsItIs?: boolean;
}

/** Everything zxing can try: turned, inverted, small, dirty. */
const thorough: ReaderOptions = {
  tryHarder: true,
  tryRotate: true,
  tryInvert: true,
  tryDownscale: true,
  returnErrors: false,
};

/** Starts zxing from bytes that were checked; it fetches nothing by itself. */
export async function startCodeReader(wasmBinary: ArrayBuffer): Promise<void> {
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
}

export const stopCodeReader = purgeZXingModule;

/** Every code in a view. Throws when zxing breaks down. */
export async function readCodes({ pixels, source, picture, onlyAsItIs = false }: View): Promise<ReadBarcode[]> {
  const found = await readBarcodes(asImageData(pixels), { ...thorough, tryDownscale: !onlyAsItIs });
  return found.map(({ format, text, position }) => {
    const corners = [position.topLeft, position.topRight, position.bottomRight, position.bottomLeft];
    const across = corners.map(({ x }) => (source.xPx + (x * source.widthPx) / pixels.width) / picture.width);
    const down = corners.map(({ y }) => (source.yPx + (y * source.heightPx) / pixels.height) / picture.height);
    return {
      format,
      text,
      region: [inside(across, 'min'), inside(down, 'min'), inside(across, 'max'), inside(down, 'max')],
    };
  });
}

function inside(values: readonly number[], end: 'min' | 'max'): number {
  return Math.min(Math.max(Math[end](...values), 0), 1);
}

/** zxing takes anything of ImageData's shape; in Node there is no ImageData to make. */
function asImageData({ width, height, data }: Pixels): ImageData {
  return { width, height, data, colorSpace: 'srgb' } as ImageData;
}
