import { fitWithin } from '../../imaging/decode';
import { lanes, type Lane } from '../../bridge/lanes';
import type { SizePx } from '../../imaging/stored-size';
import { usualSidePx } from '../../inference/detector';
import { drawnAt, type Pixels } from '../../inference/picture';
import { detectors } from '../../inference/registry';

/** Drawing may shrink so many times. */
const mostDrawn = 2;

/** The sides that the detectors of a worker ask for, in pixels. */
function sidesPx(lane: Lane): number[] {
  const own = detectors.filter((detector) => detector.lane === lane);
  return [usualSidePx, ...own.map(({ sidePx }) => sidePx ?? usualSidePx)];
}

/** The longest of them: a picture is kept no larger there. */
export function mostSidePx(lane: Lane): number {
  return Math.max(...sidesPx(lane));
}

/** The sizes in which the detectors of both workers want a picture, the largest first. */
export function sizesForBoth(bitmap: ImageBitmap): readonly SizePx[] {
  const whole = sizeOf(bitmap);
  const sides = [...new Set(lanes.flatMap(sidesPx).map((sidePx) => longerSide(fitWithin(whole, sidePx))))];
  return sides.sort((a, b) => b - a).map((sidePx) => fitWithin(whole, sidePx));
}

/** A picture in a smaller size, of which the pixels are read when asked for, when the source may be gone. */
export async function inSize(source: ImageBitmap | Pixels, { widthPx, heightPx }: SizePx): Promise<() => Pixels> {
  if (!('data' in source) && widthPx * mostDrawn >= source.width) return drawnAt(source, widthPx, heightPx);
  const smaller = await createImageBitmap('data' in source ? asImageData(source) : source, {
    resizeWidth: widthPx,
    resizeHeight: heightPx,
    resizeQuality: 'high',
  });
  const read = drawnAt(smaller, widthPx, heightPx);
  smaller.close();
  return read;
}

/** Of memory that others see, too, browsers make no pictures: it is copied. */
function asImageData({ width, data }: Pixels): ImageData {
  return new ImageData(
    data.buffer instanceof ArrayBuffer ? (data as Uint8ClampedArray<ArrayBuffer>) : data.slice(),
    width,
  );
}

/** The picture that is being looked at, in the sizes that detectors ask for, each made once. */
export class OpenPicture {
  private readonly bySide = new Map<number, Pixels>();
  /** Sizes that were drawn and not read yet. */
  private readonly drawn = new Map<number, () => Pixels>();

  private constructor(
    readonly sizePx: SizePx,
    private readonly bitmap: ImageBitmap | null,
  ) {}

  /** Takes the upright bitmap over, and closes it when it is done with. */
  static of(bitmap: ImageBitmap): OpenPicture {
    return new OpenPicture(sizeOf(bitmap), bitmap);
  }

  /** What the detectors of a worker need of a bitmap that is given away next. */
  static async drawn(bitmap: ImageBitmap, lane: Lane): Promise<OpenPicture> {
    const made = new OpenPicture(sizeOf(bitmap), null);
    for (const sidePx of sidesPx(lane)) {
      const { size, side } = made.fitting(sidePx);
      if (!made.drawn.has(side)) made.drawn.set(side, await inSize(bitmap, size));
    }
    return made;
  }

  /** A picture whose pixels are there, or will be, in each size that detectors ask for, the largest first. */
  static inSizes(sizes: readonly [Pixels, ...Pixels[]]): OpenPicture {
    const [largest] = sizes;
    const made = new OpenPicture({ widthPx: largest.width, heightPx: largest.height }, null);
    for (const pixels of sizes) made.bySide.set(Math.max(pixels.width, pixels.height), pixels);
    return made;
  }

  /** The pixels, scaled down to a longest side of `sidePx`. */
  async upTo(sidePx = usualSidePx): Promise<Pixels> {
    const { size, side } = this.fitting(sidePx);
    const known = this.bySide.get(side);
    if (known) return known;
    const read = this.drawn.get(side) ?? (await inSize(this.bitmap ?? (await this.upTo()), size));
    const pixels = read();
    this.drawn.delete(side);
    this.bySide.set(side, pixels);
    return pixels;
  }

  close(): void {
    this.bySide.clear();
    this.drawn.clear();
    this.bitmap?.close();
  }

  private fitting(sidePx: number): { readonly size: SizePx; readonly side: number } {
    const size = fitWithin(this.sizePx, sidePx);
    return { size, side: longerSide(size) };
  }
}

function sizeOf({ width, height }: ImageBitmap): SizePx {
  return { widthPx: width, heightPx: height };
}

function longerSide({ widthPx, heightPx }: SizePx): number {
  return Math.max(widthPx, heightPx);
}
