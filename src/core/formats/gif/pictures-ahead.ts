import { ByteReader } from '../../bytes/reader';
import { readSubBlocks } from './sub-blocks';

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
const DESCRIPTOR_LENGTH = 10;

/**
 * Whether a decoder that passes over stray bytes (GIF87a tells it to look for the next image separator) would find
 * another image at or behind `start`. Browsers end the picture at the first stray byte, as GIF89a has it: only where
 * there is none ahead do both show the same.
 */
export function picturesAhead(bytes: Uint8Array, start: number): boolean {
  const reader = new ByteReader(bytes, start);
  while (reader.left > 0) {
    const byte = reader.u8();
    if (byte === TRAILER) return false;
    if (byte === IMAGE) return reader.left + 1 >= DESCRIPTOR_LENGTH;
    if (byte === EXTENSION && reader.left > 0) {
      reader.skip(1);
      readSubBlocks(reader);
    }
  }
  return false;
}
