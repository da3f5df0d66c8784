import { ByteReader } from '../../bytes/reader';
import { mostBoxesInBox } from '../../limits';

/** One box (ISO/IEC 14496-12, 4.2): `start` is its size field, `body` the first byte after size, type and large size. */
export interface Box {
  readonly type: string;
  readonly start: number;
  readonly body: number;
  readonly end: number;
}

/**
 * The boxes of a container, one after another, and where the last whole one ends. What follows `tail` is no box: the
 * file is cut short, or the bytes are something else.
 */
export function readBoxes(bytes: Uint8Array, start: number, end: number): { boxes: Box[]; tail: number } {
  const boxes: Box[] = [];
  let at = start;
  while (end - at >= 8 && boxes.length < mostBoxesInBox) {
    const reader = new ByteReader(bytes, at, end);
    let size = reader.u32();
    const type = reader.latin1(4);
    if (size === 1) size = reader.u64();
    else if (size === 0) size = end - at;
    if (reader.overrun || size < reader.at - at || size > end - at) break;
    boxes.push({ type, start: at, body: reader.at, end: at + size });
    at += size;
  }
  return { boxes, tail: at };
}

/** The boxes that fill a container exactly; null when they do not. */
export function readAllBoxes(bytes: Uint8Array, start: number, end: number): Box[] | null {
  const { boxes, tail } = readBoxes(bytes, start, end);
  return tail === end ? boxes : null;
}

/** A reader over a box's body. */
export function boxReader(bytes: Uint8Array, box: Box): ByteReader {
  return new ByteReader(bytes, box.body, box.end);
}
