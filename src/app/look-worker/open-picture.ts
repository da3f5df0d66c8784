import { fitWithin } from '../../imaging/decode';
import type { SizePx } from '../../imaging/stored-size';
import { usualSidePx } from '../../inference/detector';
import { pixelsOf, type Pixels } from '../../inference/picture';
import { detectors } from '../../inference/registry';

/** The picture that is being looked at, in the sizes that detectors ask for, each made once. */
export class OpenPicture {
  /** The longest side any detector asks for, in pixels: a picture is decoded no larger. */
  static readonly mostSidePx = Math.max(usualSidePx, ...detectors.map(({ sidePx }) => sidePx ?? usualSidePx));

  private readonly bySide = new Map<number, Pixels>();

  /** Takes the upright bitmap over and closes it when it is done with. */
  constructor(private readonly bitmap: ImageBitmap) {}

  get sizePx(): SizePx {
    return { widthPx: this.bitmap.width, heightPx: this.bitmap.height };
  }

  /** The pixels, scaled down to a longest side of `sidePx`. */
  async upTo(sidePx = usualSidePx): Promise<Pixels> {
    const { widthPx, heightPx } = fitWithin(this.sizePx, sidePx);
    const side = Math.max(widthPx, heightPx);
    const pixels = this.bySide.get(side) ?? (await this.read(widthPx, heightPx));
    this.bySide.set(side, pixels);
    return pixels;
  }

  close(): void {
    this.bySide.clear();
    this.bitmap.close();
  }

  private async read(resizeWidth: number, resizeHeight: number): Promise<Pixels> {
    if (resizeWidth === this.bitmap.width) return pixelsOf(this.bitmap);
    const smaller = await createImageBitmap(this.bitmap, { resizeWidth, resizeHeight, resizeQuality: 'high' });
    const pixels = pixelsOf(smaller);
    smaller.close();
    return pixels;
  }
}
