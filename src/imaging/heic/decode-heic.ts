import { mostDecodedPx } from '../../core/limits';
import { loadLibheif, type HeifImage } from './libheif';
import { storedColours } from './stored-colours';
import { toSrgb } from './to-srgb';

/**
 * The main picture of a HEIC file, upright and in sRGB, for browsers that cannot decode HEVC; null when libheif cannot
 * either, or the picture is beyond `mostDecodedPx`.
 */
export async function decodeHeic(file: Blob): Promise<ImageBitmap | null> {
  const libheif = await loadLibheif();
  const bytes = new Uint8Array(await file.arrayBuffer());
  const decoder = new libheif.HeifDecoder();
  let images: readonly HeifImage[] = [];
  try {
    images = decoder.decode(bytes);
    const image = images.find((one) => one.is_primary()) ?? images[0];
    if (!image || image.get_width() * image.get_height() > mostDecodedPx) return null;
    const pixels = await pixelsOf(image);
    if (!pixels) return null;
    // Done here and not by a canvas, since not every browser takes pixels in other colours than its own.
    const colours = storedColours(bytes);
    if (colours) toSrgb(pixels.data, colours);
    return await createImageBitmap(pixels);
  } finally {
    for (const image of images) image.free();
    // Else the whole file would stay in libheif's memory as long as the worker lives.
    if (decoder.decoder !== null) libheif.heif_context_free(decoder.decoder);
    decoder.decoder = null;
  }
}

function pixelsOf(image: HeifImage): Promise<ImageData | null> {
  return new Promise((resolve) => {
    image.display(new ImageData(image.get_width(), image.get_height()), resolve);
  });
}
