import { isTooLarge } from './limits';

/**
 * The images of one animation, each as it is shown, turned upright. One decoder for all of them: another one would decode
 * again what comes before. Works in a worker (WebCodecs, ImageDecoder).
 */
export class Frames {
  private constructor(private readonly decoder: ImageDecoder) {}

  /** Null where this browser can't decode such a file image by image. */
  static async of(source: Blob, mime: string): Promise<Frames | null> {
    if (typeof ImageDecoder === 'undefined' || !(await ImageDecoder.isTypeSupported(mime))) return null;
    return new Frames(new ImageDecoder({ data: await source.arrayBuffer(), type: mime, preferAnimation: true }));
  }

  /**
   * The caller closes the bitmap. Null where that image can't be decoded or is too large.
   * @param index from 0
   */
  async at(index: number): Promise<ImageBitmap | null> {
    try {
      const { image } = await this.decoder.decode({ frameIndex: index });
      try {
        const size = { widthPx: image.displayWidth, heightPx: image.displayHeight };
        return isTooLarge(size) ? null : await createImageBitmap(image);
      } finally {
        image.close();
      }
    } catch {
      return null;
    }
  }

  close(): void {
    this.decoder.close();
  }
}
