import { ByteWriter } from '../../bytes/writer';
import { sameBytes } from '../../bytes/same';
import { fail, ok } from '../../result';
import type { Result } from '../../result';
import type { BlockRole, Walk } from '../format';
import type { Piece } from '../piece';
import { fileHeaderLength, readBmpHeader, v5HeaderLength } from './header';
import type { BmpHeader } from './header';
import { pixelDataEnd } from './pixel-data';
import { readProfile, setProfile } from './profile';
import type { BmpProfile } from './profile';

/** A walk whose blocks know their fresh bytes. */
export interface BmpWalk extends Walk {
  readonly blocks: readonly Piece[];
}

/**
 * Walks a bitmap: file header, information header, masks and palette, pixel data, colour profile. Gaps between these
 * and anything after them go; offsets and lengths in the headers are set anew.
 */
export function walkBmp(bytes: Uint8Array): Result<BmpWalk> {
  const header = readBmpHeader(bytes);
  const dataEnd = header && pixelDataEnd(bytes, header);
  if (!header) return fail('format.broken');
  if (dataEnd === null) return fail('format.other-picture');
  if (dataEnd <= header.dataStart) return fail('format.broken');
  const profile = readProfile(bytes, header.size);
  // A profile before the pixels is allowed by the letter; nobody writes it there.
  if (profile && profile.end > 0 && profile.start < dataEnd) return fail('format.broken');
  const headersEnd = fileHeaderLength + header.size;
  const tablesEnd = headersEnd + header.tableLength;
  const dataLength = dataEnd - header.dataStart;
  const total = tablesEnd + dataLength + (profile?.clean?.length ?? 0);
  const blocks: Piece[] = [];
  const add = (name: string, role: BlockRole, start: number, end: number, fresh?: Uint8Array): void => {
    if (end <= start) return;
    const isClean = !!fresh && sameBytes(bytes.subarray(start, end), fresh);
    const fate = role === 'leftover' ? 'drop' : fresh && !isClean ? 'rewrite' : 'keep';
    blocks.push({ name, role, fate, start, end, ...(fresh ? { fresh } : {}) });
  };
  add('file header', 'structure', 0, fileHeaderLength, writeFileHeader(total, tablesEnd));
  const infoHeader = writeInfoHeader(bytes, header, profile, dataLength, tablesEnd + dataLength);
  add('information header', 'structure', fileHeaderLength, headersEnd, infoHeader);
  add('masks and palette', 'structure', headersEnd, tablesEnd);
  add('gap', 'leftover', tablesEnd, header.dataStart);
  add('pixel data', 'picture', header.dataStart, dataEnd);
  if (profile && profile.end > 0) {
    add('gap', 'leftover', dataEnd, profile.start);
    if (profile.clean) add('ICC profile', 'colour', profile.start, profile.end, profile.clean);
    else add('linked profile', 'leftover', profile.start, profile.end);
  }
  add('data after the end', 'leftover', Math.max(dataEnd, profile?.end ?? 0), bytes.length);
  const embedded = profile && profile.end > 0 ? [bytes.subarray(profile.start, profile.end)] : [];
  return ok({
    format: 'bmp',
    widthPx: header.widthPx,
    heightPx: header.heightPx,
    orientation: 1,
    frames: 1,
    blocks,
    packets: embedded.map((icc) => ({ kind: 'icc', bytes: icc, where: 'BMP profile' })),
  });
}

function writeFileHeader(total: number, dataStart: number): Uint8Array {
  return new ByteWriter('little').latin1('BM').u32(total).u32(0).u32(dataStart).build();
}

/** The information header with the new lengths; the identifier of OS/2 headers is the writing program's. */
function writeInfoHeader(
  bytes: Uint8Array,
  header: BmpHeader,
  profile: BmpProfile | null,
  dataLength: number,
  dataEnd: number,
): Uint8Array {
  const fresh = bytes.slice(fileHeaderLength, fileHeaderLength + header.size);
  const view = new DataView(fresh.buffer);
  if (header.size === v5HeaderLength) setProfile(fresh, profile, dataEnd);
  if (header.size === 64) fresh.fill(0, 60, 64);
  if (header.imageLength > 0) view.setUint32(20, dataLength, true);
  return fresh;
}
