import type { MetadataPacket } from '../formats/format';
import type { StripOutcome } from '../formats/strip';
import type { MetadataItem } from './item';
import { ItemList } from './item-list';
import { byteCount } from './plain-text';
import { readBlocks } from './read-blocks';
import { readExif } from './read-exif';
import { readFile } from './read-file';
import { readIcc } from './read-icc';
import { readIptc } from './read-iptc';
import { readJumbf } from './read-jumbf';
import { readMovie } from './read-movie';
import { readText } from './read-text';
import { readXmp } from './read-xmp';

/**
 * What was hidden in a file and in its name, in privacy categories, as plain text. Never rejects for any content; runs
 * foreign code (exifr) on content, so it belongs where it can be ended.
 */
export async function readMetadata(
  outcome: Pick<StripOutcome, 'format' | 'removed' | 'packets'>,
  file: { readonly name: string; readonly lastModified: number },
): Promise<MetadataItem[]> {
  const list = new ItemList();
  for (const packet of outcome.packets) await readPacket(packet, list);
  readBlocks(outcome.removed, outcome.packets, (outcome.format ?? 'file').toUpperCase(), list);
  readFile(file, list);
  return list.items;
}

async function readPacket({ kind, bytes, where, label }: MetadataPacket, list: ItemList): Promise<void> {
  switch (kind) {
    case 'exif':
      return readExif(bytes, where, list);
    case 'xmp':
      return readXmp(bytes, where, list);
    case 'iptc':
      return readIptc(bytes, where, list);
    case 'icc':
      return readIcc(bytes, where, list);
    case 'text':
      return readText(bytes, label ?? 'Text', where, list);
    case 'jumbf':
      return readJumbf(bytes, where, list);
    case 'movie':
      return readMovie(bytes, where, list);
    case 'picture':
      return list.add('hidden-picture', 'EmbeddedPicture', byteCount(bytes.length), where);
  }
}
