/** Decoded pixels, RGBA with 8 bits a channel, row by row from the top left: the shape of an ImageData. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** What a detector may be given: a bitmap, or pixels read from it once for all detectors. Always upright. */
export type Picture = ImageBitmap | Pixels;

/** The pixels of a picture; read back through a canvas when it is a bitmap. Throws when the canvas cannot be made. */
export function pixelsOf(picture: Picture): Pixels {
  if ('data' in picture) return picture;
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('No 2d context for reading the pixels of a picture');
  context.drawImage(picture, 0, 0);
  return context.getImageData(0, 0, picture.width, picture.height);
}
