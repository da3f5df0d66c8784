import { ByteReader } from '../../bytes/reader';

/** What IHDR says (PNG 3rd edition, 11.2.1). */
export interface Header {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly bitsPerPixel: number;
  readonly colourType: number;
  readonly interlaced: boolean;
}

const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};
/** Adam7: x and y of the first pixel of each pass, and the steps between pixels. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** Parses IHDR; null when no decoder would go on. */
export function parseHeader(data: Uint8Array): Header | null {
  const reader = new ByteReader(data);
  const widthPx = reader.u32();
  const heightPx = reader.u32();
  const depth = reader.u8();
  const colourType = reader.u8();
  const compression = reader.u8();
  const filter = reader.u8();
  const interlace = reader.u8();
  const sizes = widthPx > 0 && heightPx > 0 && widthPx < 2 ** 31 && heightPx < 2 ** 31;
  const valid = !reader.overrun && reader.left === 0 && sizes && compression === 0 && filter === 0 && interlace <= 1;
  if (!valid || !DEPTHS[colourType]?.includes(depth)) return null;
  return {
    widthPx,
    heightPx,
    colourType,
    bitsPerPixel: depth * (CHANNELS[colourType] ?? 1),
    interlaced: interlace === 1,
  };
}

/** Width and height in pixels of the passes that have any: one, or up to seven when interlaced. */
export function passSizes(header: Header, widthPx: number, heightPx: number): (readonly [number, number])[] {
  const sizes = header.interlaced
    ? PASSES.map(([x, y, dx, dy]) => [Math.ceil((widthPx - x) / dx), Math.ceil((heightPx - y) / dy)] as const)
    : [[widthPx, heightPx] as const];
  return sizes.filter(([width, height]) => width > 0 && height > 0);
}

/** How many bytes the picture data of a frame is, before compression: each row with its filter byte. */
export function rawLength(header: Header, widthPx = header.widthPx, heightPx = header.heightPx): number {
  return passSizes(header, widthPx, heightPx).reduce(
    (sum, [width, height]) => sum + height * (1 + Math.ceil((width * header.bitsPerPixel) / 8)),
    0,
  );
}
