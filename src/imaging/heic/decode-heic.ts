import { mostDecodedPx } from '../../core/limits';
import { loadLibheif, type HeifImage } from './libheif';

/**
 * The main picture of a HEIC file, upright, for browsers that cannot decode HEVC; null when libheif cannot either, or
 * the picture is beyond `mostDecodedPx`. Its colours are taken for sRGB.
 */
export async function decodeHeic(file: Blob): Promise<ImageBitmap | null> {
  const { HeifDecoder } = await loadLibheif();
  const images = new HeifDecoder().decode(new Uint8Array(await file.arrayBuffer()));
  try {
    const image = images.find((one) => one.is_primary()) ?? images[0];
    if (!image || image.get_width() * image.get_height() > mostDecodedPx) return null;
    const pixels = await pixelsOf(image);
    return pixels && (await createImageBitmap(pixels));
  } finally {
    for (const image of images) image.free();
  }
}

function pixelsOf(image: HeifImage): Promise<ImageData | null> {
  return new Promise((resolve) => {
    image.display(new ImageData(image.get_width(), image.get_height()), resolve);
  });
}
