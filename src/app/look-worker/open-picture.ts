import { fitWithin } from '../../imaging/decode';
import type { Lane } from '../../bridge/lanes';
import type { SizePx } from '../../imaging/stored-size';
import { usualSidePx } from '../../inference/detector';
import { pixelsOf, type Pixels } from '../../inference/picture';
import { detectors } from '../../inference/registry';

/** The longest side that any detector of a worker asks for, in pixels: a picture is kept no larger there. */
export function mostSidePx(lane: Lane): number {
  const own = detectors.filter((detector) => detector.lane === lane);
  return Math.max(usualSidePx, ...own.map(({ sidePx }) => sidePx ?? usualSidePx));
}

/** The same picture in another size; the caller closes both. */
export function scaled(bitmap: ImageBitmap, { widthPx, heightPx }: SizePx): Promise<ImageBitmap> {
  return createImageBitmap(bitmap, { resizeWidth: widthPx, resizeHeight: heightPx, resizeQuality: 'high' });
}

/** The picture that is being looked at, in the sizes that detectors ask for, each made once. */
export class OpenPicture {
  private readonly bySide = new Map<number, Pixels>();

  /** Takes the upright bitmap over and closes it when it is done with. */
  constructor(private readonly bitmap: ImageBitmap) {}

  get sizePx(): SizePx {
    return { widthPx: this.bitmap.width, heightPx: this.bitmap.height };
  }

  /** The pixels, scaled down to a longest side of `sidePx`. */
  async upTo(sidePx = usualSidePx): Promise<Pixels> {
    const size = fitWithin(this.sizePx, sidePx);
    const side = Math.max(size.widthPx, size.heightPx);
    const pixels = this.bySide.get(side) ?? (await this.read(size));
    this.bySide.set(side, pixels);
    return pixels;
  }

  close(): void {
    this.bySide.clear();
    this.bitmap.close();
  }

  private async read(size: SizePx): Promise<Pixels> {
    if (size.widthPx === this.bitmap.width) return pixelsOf(this.bitmap);
    const smaller = await scaled(this.bitmap, size);
    const pixels = pixelsOf(smaller);
    smaller.close();
    return pixels;
  }
}
