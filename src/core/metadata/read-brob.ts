import { ByteReader } from '../bytes/reader';
import { latin1 } from '../bytes/text';
import type { ItemList } from './item-list';
import { byteCount } from './plain-text';
import { readExif } from './read-exif';
import { readJumbf } from './read-jumbf';
import { readXmp } from './read-xmp';
import { unbrotli } from './unbrotli';
import { mostUnpackedBrobBytes } from '../limits';

/**
 * Reads a Brotli-compressed metadata box of JPEG XL (ISO/IEC 18181-2, 9.3): the type of the box it stands for, then its
 * compressed content. The decoder is foreign code on content, so this belongs where it can be ended.
 */
export async function readBrob(bytes: Uint8Array, where: string, list: ItemList): Promise<void> {
  const type = latin1(bytes.subarray(0, 4));
  const content = unbrotli(bytes.subarray(4), mostUnpackedBrobBytes);
  if (!content?.length) list.add('other', 'CompressedMetadata', byteCount(bytes.length), where);
  else if (type === 'xml ') readXmp(content, where, list);
  else if (type === 'jumb') readJumbf(content, where, list);
  // The TIFF structure begins after its own offset.
  else if (type === 'Exif') await readExif(content.subarray(4 + new ByteReader(content).u32()), where, list);
  else list.add('other', 'CompressedMetadata', byteCount(content.length), where);
}
