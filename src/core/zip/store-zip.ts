import { concat } from '../bytes/concat';
import { encodeUtf8 } from '../bytes/encode-utf8';
import { crc32 } from '../formats/png/crc32';

/** One file of an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The earliest date that the format can say, at midnight: an archive tells nothing of when it was made. */
const neutralDate = 0x0021;
/** Names are UTF-8 (general purpose bit 11). */
const utf8Names = 0x0800;
const version = 20;

/**
 * A ZIP archive in which nothing is compressed (PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16): pictures do not
 * shrink any more. No times, no attributes, no comments. Throws for what needs the 64-bit form: 4 GiB, 65,535 files.
 */
export function storeZip(entries: readonly ZipEntry[]): Uint8Array {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const nameBytes = encodeUtf8(name);
    const common = commonFields(nameBytes.length, bytes);
    const local = concat([fields([4, 0x04034b50], [2, version], ...common, [2, 0]), nameBytes, bytes]);
    files.push(local);
    directory.push(
      fields(
        [4, 0x02014b50],
        [2, version],
        [2, version],
        ...common,
        [2, 0],
        [2, 0],
        [2, 0],
        [2, 0],
        [4, 0],
        [4, offset],
      ),
      nameBytes,
    );
    offset += local.length;
  }
  const directoryBytes = concat(directory);
  if (offset + directoryBytes.length > 0xffffffff || entries.length >= 0xffff) throw new Error('Too much for a ZIP');
  const count = entries.length;
  const end = fields(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, directoryBytes.length],
    [4, offset],
    [2, 0],
  );
  return concat([...files, directoryBytes, end]);
}

/** What the header beside a file and its line in the directory both say: flags to the length of the name. */
function commonFields(nameLength: number, bytes: Uint8Array): Field[] {
  const { length } = bytes;
  return [
    [2, utf8Names],
    [2, 0],
    [2, 0],
    [2, neutralDate],
    [4, crc32(bytes)],
    [4, length],
    [4, length],
    [2, nameLength],
  ];
}

type Field = readonly [size: 2 | 4, value: number];

/** Little-endian, one after the other. */
function fields(...all: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(all.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of all) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
}
