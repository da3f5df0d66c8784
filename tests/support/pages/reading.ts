import { readInto } from '../../../src/app/look-worker/read-into';
import { pixelsOf } from '../../../src/inference/picture';

/** How many values of a picture are read otherwise than a canvas gives them, and how many there are. */
async function readOtherwise(base64: string): Promise<readonly [otherwise: number, all: number]> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes]), { imageOrientation: 'from-image' });
  const { width, height } = bitmap;
  // Memory that was used before, as for the picture after another.
  const read = { width, height, data: new Uint8ClampedArray(width * height * 4).fill(77) };
  await readInto(bitmap, read);
  const drawn = pixelsOf(bitmap).data;
  return [drawn.filter((value, index) => value !== read.data[index]).length, drawn.length];
}

Object.assign(globalThis, { readOtherwise });
