import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  /** With `/` between folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** 1 January 1980, the first day that the format knows: what was packed when says nothing, and differs each time. */
const firstDay = (1 << 5) | 1;
const utf8Names = 1 << 11;
const deflated = 8;

function header(signature: number, size: number, fill: (view: DataView) => void): Buffer {
  const bytes = Buffer.alloc(size);
  const view = new DataView(bytes.buffer, bytes.byteOffset, size);
  view.setUint32(0, signature, true);
  fill(view);
  return bytes;
}

/** What a local header (at 4) and an entry of the directory (at 6) have in common. */
function common(view: DataView, at: number, crc: number, packed: number, size: number, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, utf8Names, true);
  view.setUint16(at + 4, deflated, true);
  view.setUint16(at + 8, firstDay, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, packed, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, nameLength, true);
}

/**
 * A ZIP file (PKWARE APPNOTE 6.3.3, without extras) that depends on names and contents alone: the same entries in any order
 * and at any time give the same bytes.
 */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  const sorted = [...entries].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, bytes } of sorted) {
    const packed = deflateRawSync(bytes, { level: 9 });
    const nameBytes = Buffer.from(name, 'utf8');
    const crc = crc32(bytes);
    const fill = (view: DataView, at: number): void => {
      common(view, at, crc, packed.length, bytes.length, nameBytes.length);
    };
    const at = offset;
    const local = header(0x04034b50, 30, (view) => {
      fill(view, 4);
    });
    const entry = header(0x02014b50, 46, (view) => {
      view.setUint16(4, 20, true);
      fill(view, 6);
      view.setUint32(42, at, true);
    });
    files.push(local, nameBytes, packed);
    directory.push(entry, nameBytes);
    offset += local.length + nameBytes.length + packed.length;
  }
  const directorySize = directory.reduce((sum, part) => sum + part.length, 0);
  const end = header(0x06054b50, 22, (view) => {
    view.setUint16(8, sorted.length, true);
    view.setUint16(10, sorted.length, true);
    view.setUint32(12, directorySize, true);
    view.setUint32(16, offset, true);
  });
  return Buffer.concat([...files, ...directory, end]);
}
