import { readFileSync } from 'node:fs';
import { prepareZXingModule, writeBarcode, type WriterOptions } from 'zxing-wasm/writer';
import type { Pixels } from '../../src/inference/picture';

const wasm = readFileSync(new URL(import.meta.resolve('zxing-wasm/writer/zxing_writer.wasm')));
prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(wasm).buffer } });

interface Place {
  readonly width: number;
  readonly height: number;
  /** Where the middle of the code goes, in px. */
  readonly xPx: number;
  readonly yPx: number;
  readonly modulePx: number;
  readonly degrees: number;
}

/** A grey picture with one real code in it, dark grey on light grey, turned about its middle. */
export async function pictureWithCode(
  text: string,
  format: NonNullable<WriterOptions['format']>,
  place: Place,
): Promise<Pixels> {
  const { symbol } = await writeBarcode(text, { format });
  const data = new Uint8ClampedArray(place.width * place.height * 4).fill(255);
  const [cos, sin] = [Math.cos((place.degrees * Math.PI) / 180), Math.sin((place.degrees * Math.PI) / 180)];
  const quiet = 10;
  for (let y = 0; y < place.height; y++) {
    for (let x = 0; x < place.width; x++) {
      const [dx, dy] = [(x + 0.5 - place.xPx) / place.modulePx, (y + 0.5 - place.yPx) / place.modulePx];
      const column = Math.floor(dx * cos + dy * sin + symbol.width / 2);
      const row = Math.floor(dy * cos - dx * sin + symbol.height / 2);
      const onPaper = column >= -quiet && row >= -quiet && column < symbol.width + quiet && row < symbol.height + quiet;
      const onSymbol = column >= 0 && row >= 0 && column < symbol.width && row < symbol.height;
      const dark = onSymbol && (symbol.data[row * symbol.width + column] ?? 255) < 128;
      const grey = onPaper ? (dark ? 60 : 190) : 120;
      data.fill(grey, (y * place.width + x) * 4, (y * place.width + x) * 4 + 3);
    }
  }
  return { width: place.width, height: place.height, data };
}
