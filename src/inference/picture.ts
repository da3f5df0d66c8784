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
  return 'data' in picture ? picture : drawnAt(picture, picture.width, picture.height)();
}

/**
 * Draws a bitmap in a size not below half of its own, and reads its pixels when asked for them, when the bitmap may be gone:
 * Firefox draws by its four nearest pixels, which is too few for less. A third of the time of resizing there first. Throws when
 * the canvas cannot be made.
 */
export function drawnAt(bitmap: ImageBitmap, width: number, height: number): () => ImageData {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('No 2d context for reading the pixels of a picture');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  return () => context.getImageData(0, 0, width, height);
}
