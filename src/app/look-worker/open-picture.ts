import { fitWithin } from '../../imaging/decode';
import type { Lane } from '../../bridge/lanes';
import type { SizePx } from '../../imaging/stored-size';
import { usualSidePx } from '../../inference/detector';
import { pixelsAt, type Pixels } from '../../inference/picture';
import { detectors } from '../../inference/registry';

/** Drawing may shrink so many times. */
const mostDrawn = 2;

/** The longest side that any detector of a worker asks for, in pixels: a picture is kept no larger there. */
export function mostSidePx(lane: Lane): number {
  const own = detectors.filter((detector) => detector.lane === lane);
  return Math.max(usualSidePx, ...own.map(({ sidePx }) => sidePx ?? usualSidePx));
}

/** The pixels of a picture in a smaller size. */
export async function pixelsIn(source: ImageBitmap | ImageData, { widthPx, heightPx }: SizePx): Promise<ImageData> {
  if (!('data' in source) && widthPx * mostDrawn >= source.width) return pixelsAt(source, widthPx, heightPx);
  const smaller = await createImageBitmap(source, {
    resizeWidth: widthPx,
    resizeHeight: heightPx,
    resizeQuality: 'high',
  });
  const pixels = pixelsAt(smaller, widthPx, heightPx);
  smaller.close();
  return pixels;
}

/** The picture that is being looked at, in the sizes that detectors ask for, each made once. */
export class OpenPicture {
  private readonly bySide = new Map<number, Pixels>();

  /** Takes the upright bitmap over, and closes it when it is done with; or pixels that were read already. */
  constructor(private readonly source: ImageBitmap | ImageData) {
    if ('data' in source) this.bySide.set(Math.max(source.width, source.height), source);
  }

  get sizePx(): SizePx {
    return { widthPx: this.source.width, heightPx: this.source.height };
  }

  /** The pixels, scaled down to a longest side of `sidePx`. */
  async upTo(sidePx = usualSidePx): Promise<Pixels> {
    const size = fitWithin(this.sizePx, sidePx);
    const side = Math.max(size.widthPx, size.heightPx);
    const pixels = this.bySide.get(side) ?? (await pixelsIn(this.source, size));
    this.bySide.set(side, pixels);
    return pixels;
  }

  close(): void {
    this.bySide.clear();
    if (!('data' in this.source)) this.source.close();
  }
}
