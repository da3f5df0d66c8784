import { fitWithin } from '../../imaging/decode';
import type { Lane } from '../../bridge/lanes';
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

/** A picture in a smaller size, of which the pixels are read when asked for, when the source may be gone. */
async function inSize(source: ImageBitmap | Pixels, { widthPx, heightPx }: SizePx): Promise<() => Pixels> {
  if (!('data' in source) && widthPx * mostDrawn >= source.width) return drawnAt(source, widthPx, heightPx);
  const smaller = await createImageBitmap(source as ImageBitmapSource, {
    resizeWidth: widthPx,
    resizeHeight: heightPx,
    resizeQuality: 'high',
  });
  const read = drawnAt(smaller, widthPx, heightPx);
  smaller.close();
  return read;
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
    return { size, side: Math.max(size.widthPx, size.heightPx) };
  }
}

function sizeOf({ width, height }: ImageBitmap): SizePx {
  return { widthPx: width, heightPx: height };
}
