import type { MetadataPacket } from '../formats/format';
import type { StripOutcome } from '../formats/strip';
import type { MetadataItem } from './item';
import { ItemList } from './item-list';
import { byteCount } from './plain-text';
import { readBlocks } from './read-blocks';
import { readBrob } from './read-brob';
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
  for (const { kind, bytes, where, label } of outcome.packets) await readers[kind](bytes, where, list, label ?? 'Text');
  readBlocks(outcome.removed, outcome.packets, (outcome.format ?? 'file').toUpperCase(), list);
  readFile(file, list);
  return list.items;
}

type Reader = (bytes: Uint8Array, where: string, list: ItemList, label: string) => void | Promise<void>;

const readers: Readonly<Record<MetadataPacket['kind'], Reader>> = {
  exif: readExif,
  xmp: readXmp,
  iptc: readIptc,
  icc: readIcc,
  text: readText,
  jumbf: readJumbf,
  movie: readMovie,
  brob: readBrob,
  picture: (bytes, where, list) => {
    list.add('hidden-picture', 'EmbeddedPicture', byteCount(bytes.length), where);
  },
};
