import { ByteReader } from '../../bytes/reader';
import type { Chunk } from './chunk';

/** One frame of an APNG: its control chunk, its size, and the fdAT chunks that carry it (none for the IDAT frame). */
export interface Frame {
  readonly control: Chunk;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly data: Chunk[];
}

const CONTROL_LENGTH = 26;

/**
 * The frames decoders show (PNG 3rd edition, 4.9): acTL before the picture, then as many fcTL as it says. Animation
 * chunks that belong to none of them are never shown, and so must not stay.
 */
export function animationFrames(chunks: readonly Chunk[]): Frame[] {
  const picture = chunks.findIndex(({ type }) => type === 'IDAT');
  const control = chunks.slice(0, Math.max(0, picture)).find(({ type }) => type === 'acTL');
  if (control?.data.length !== 8) return [];
  const count = new ByteReader(control.data).u32();
  const frames: Frame[] = [];
  let current: Frame | null = null;
  for (const chunk of chunks) {
    if (chunk.type === 'fcTL') {
      current = frames.length < count ? frame(chunk) : null;
      if (current) frames.push(current);
    } else if (chunk.type === 'fdAT' && chunk.data.length >= 4) {
      current?.data.push(chunk);
    }
  }
  return frames;
}

function frame(control: Chunk): Frame | null {
  if (control.data.length !== CONTROL_LENGTH) return null;
  const reader = new ByteReader(control.data, 4);
  return { control, widthPx: reader.u32(), heightPx: reader.u32(), data: [] };
}
