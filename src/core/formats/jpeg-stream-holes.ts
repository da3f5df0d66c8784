import { ByteReader } from '../bytes/reader';
import { matchesAt } from '../bytes/match';
import type { ByteRange } from './kept-ranges';

/**
 * The parts of a JPEG stream inside another format (a TIFF strip, a TIFF table, a HEIF item) that carry metadata:
 * comments, application segments other than a bare JFIF header and Adobe's colour transform, bytes between segments
 * and after the end (ITU-T T.81, annex B). Unlike a JPEG file, such a stream may lack tables, scans or its end.
 * Null when the bytes are no JPEG stream.
 */
export function jpegStreamHoles(bytes: Uint8Array, start: number, end: number): ByteRange[] | null {
  if (!matchesAt(bytes, start, '\xff\xd8') || end - start < 2) return null;
  return holesBetween(bytes, start + 2, end);
}

/** The same for a stream that begins in the middle of a scan, as the strips of old-style JPEG in TIFF do. */
export function jpegScanHoles(bytes: Uint8Array, start: number, end: number): ByteRange[] | null {
  return holesBetween(bytes, skipScan(bytes, start, end), end);
}

function holesBetween(bytes: Uint8Array, start: number, end: number): ByteRange[] | null {
  const holes: ByteRange[] = [];
  let at = start;
  while (at < end) {
    const marker = findMarker(bytes, at, end);
    if (marker > at) holes.push({ start: at, end: marker });
    if (marker >= end) break;
    const code = bytes[marker + 1] ?? 0;
    at = marker + 2;
    if (code === 0xd9) {
      if (at < end) holes.push({ start: at, end });
      break;
    }
    if (code === 0x01 || (code >= 0xd0 && code <= 0xd8)) continue;
    const reader = new ByteReader(bytes, at, end);
    const length = reader.u16();
    if (reader.overrun || length < 2 || length > end - at) return null;
    if (isMetadata(bytes, code, at + 2, length - 2)) holes.push({ start: marker, end: at + length });
    at += length;
    if (code === 0xda) at = skipScan(bytes, at, end);
  }
  return holes;
}

/** The next 0xFF that begins a marker, or `end`. */
function findMarker(bytes: Uint8Array, from: number, end: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < end; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff) return at;
  }
  return end;
}

/** The end of entropy-coded data: the next marker that is no restart. */
function skipScan(bytes: Uint8Array, from: number, end: number): number {
  let at = findMarker(bytes, from, end);
  while (at < end && (bytes[at + 1] ?? 0) >= 0xd0 && (bytes[at + 1] ?? 0) <= 0xd7) at = findMarker(bytes, at + 2, end);
  return at;
}

function isMetadata(bytes: Uint8Array, code: number, body: number, length: number): boolean {
  if (code === 0xfe) return true;
  if (code < 0xe0 || code > 0xef) return false;
  if (code === 0xe0) return !(length === 14 && matchesAt(bytes, body, 'JFIF\0'));
  return !(code === 0xee && length === 12 && matchesAt(bytes, body, 'Adobe'));
}
