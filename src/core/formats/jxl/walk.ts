import { matchesAt } from '../../bytes/match';
import { ByteReader } from '../../bytes/reader';
import { fail, ok } from '../../result';
import type { Result } from '../../result';
import type { BlockRole, MetadataPacket, Walk } from '../format';
import { readBoxes } from '../isobmff/box';
import type { Box } from '../isobmff/box';
import { writeBox, writeBoxHeader } from '../isobmff/box-writer';
import type { Piece } from '../piece';
import { readSizeHeader } from './size-header';

export const codestreamMark = '\xff\x0a';
export const containerMark = '\0\0\0\x0cJXL \r\n\x87\n';

/** A walk whose blocks know their fresh bytes. */
export interface JxlWalk extends Walk {
  readonly blocks: readonly Piece[];
}

const droppedRoles: Readonly<Record<string, BlockRole>> = {
  Exif: 'metadata',
  'xml ': 'metadata',
  brob: 'metadata',
  jbrd: 'metadata',
  jumb: 'provenance',
  free: 'leftover',
  skip: 'leftover',
};

/**
 * Walks a JPEG XL file: a bare codestream, or a container of boxes (ISO/IEC 18181-2, clause 9). Kept are the signature,
 * file type, level and codestream boxes. The index of frames goes too: it is only for jumping inside long animations.
 * The data for turning the picture back into the very JPEG file it was made of (`jbrd`) holds that file's metadata.
 */
export function walkJxl(bytes: Uint8Array): Result<JxlWalk> {
  if (matchesAt(bytes, 0, codestreamMark)) {
    return ok({
      format: 'jxl',
      ...readSizeHeader(bytes),
      frames: 1,
      blocks: [{ name: 'codestream', role: 'picture', fate: 'keep', start: 0, end: bytes.length }],
      packets: [],
    });
  }
  const { boxes, tail } = readBoxes(bytes, 0, bytes.length);
  const blocks: Piece[] = [];
  const codestream: Uint8Array[] = [];
  const seen = new Set<string>();
  for (const box of boxes) {
    blocks.push(...describe(bytes, box, seen));
    seen.add(box.type);
    if (box.type === 'jxlc') codestream.push(bytes.subarray(box.body, box.end));
    if (box.type === 'jxlp') codestream.push(bytes.subarray(box.body + 4, box.end));
  }
  if (tail < bytes.length) {
    blocks.push({ name: 'data after the end', role: 'leftover', fate: 'drop', start: tail, end: bytes.length });
  }
  const first = codestream.find(({ length }) => length > 0);
  if (!first || !matchesAt(first, 0, codestreamMark) || !seen.has('ftyp')) return fail('format.broken');
  if (seen.has('jxlc') && (seen.has('jxlp') || codestream.length > 1)) return fail('format.broken');
  return ok({ format: 'jxl', ...readSizeHeader(first), frames: 1, blocks, packets: readPackets(bytes, boxes) });
}

/** `jxl ` as major and only compatible brand, minor version 0. */
const fileType = writeBox(
  'ftyp',
  Uint8Array.from('jxl \0\0\0\0jxl ', (char) => char.charCodeAt(0)),
);

function describe(bytes: Uint8Array, box: Box, seen: ReadonlySet<string>): Piece[] {
  const { type, start, body, end } = box;
  if (type === 'JXL ' && start === 0) return [{ name: 'JXL', role: 'structure', fate: 'keep', start, end }];
  if (type === 'ftyp' && !seen.has('ftyp')) return [fresh('ftyp', bytes, start, end, fileType)];
  if (type === 'jxll' && !seen.has('jxll') && end > body) {
    return [fresh('jxll', bytes, start, end, writeBox('jxll', bytes.subarray(body, body + 1)))];
  }
  if (type === 'jxlc' || type === 'jxlp') {
    const isPart = type === 'jxlp' && end - body >= 4;
    const data = isPart ? body + 4 : body;
    const header = [...writeBoxHeader(type, end - body), ...bytes.subarray(body, data)];
    const pieces: Piece[] = [fresh(type, bytes, start, data, Uint8Array.from(header))];
    if (end > data) pieces.push({ name: 'codestream', role: 'picture', fate: 'keep', start: data, end });
    return pieces;
  }
  const name = type.replace(/[^\x20-\x7e]/g, '?').trim();
  const role = type === 'brob' && matchesAt(bytes, body, 'jumb') ? 'provenance' : (droppedRoles[type] ?? 'unknown');
  return [{ name, role, fate: 'drop', start, end }];
}

/** A structure block that stays when it already is what would be written for it. */
function fresh(name: string, bytes: Uint8Array, start: number, end: number, wanted: Uint8Array): Piece {
  const isClean = end - start === wanted.length && matchesAt(bytes, start, wanted);
  return { name, role: 'structure', fate: isClean ? 'keep' : 'rewrite', start, end, fresh: wanted };
}

function readPackets(bytes: Uint8Array, boxes: readonly Box[]): MetadataPacket[] {
  const packets: MetadataPacket[] = [];
  for (const { type, body, end } of boxes) {
    if (type === 'xml ') packets.push({ kind: 'xmp', bytes: bytes.subarray(body, end), where: 'JPEG XL xml box' });
    if (type === 'brob') packets.push({ kind: 'brob', bytes: bytes.subarray(body, end), where: 'JPEG XL brob box' });
    if (type !== 'Exif') continue;
    // The TIFF structure begins after its own offset.
    const tiff = body + 4 + new ByteReader(bytes, body, end).u32();
    if (tiff < end) packets.push({ kind: 'exif', bytes: bytes.subarray(tiff, end), where: 'JPEG XL Exif box' });
  }
  return packets;
}
