import { join } from 'node:path';
import type { Asset } from './models';

/** The photo that the first screens are tried on: of our own rendering, see samples/README.md. */
export function sampleAsset(root: string): Asset {
  const path = 'samples/hotel-room.jpg';
  return { absoluteSrc: join(root, path), relativeDest: path };
}
