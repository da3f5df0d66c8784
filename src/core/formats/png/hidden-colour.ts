import { ColourCount } from '../hidden-colour';
import type { HiddenColourTools } from '../hidden-colour';
import { assemble } from '../piece';
import type { Piece } from '../piece';
import type { Header } from './header';
import { decodeStream, eachRow, filter, passes, unfilter } from './rows';
import type { Pass } from './rows';
import { codedData, replaced } from './stream';
import type { PngWalk, Stream } from './walk';
import { walkPng } from './walk';
import { mostUnpackedPixelBytes } from '../../limits';

/** Colour types with a transparency value in each pixel: grey with alpha, and RGB with alpha. */
const withAlpha = [4, 6];

/** Colour under transparent pixels of PNG and APNG, at 8 and 16 bits, interlaced or not. */
export const pngHiddenColour: HiddenColourTools<PngWalk> = {
  find: (_bytes, { header, streams }) => {
    if (!withAlpha.includes(header.colourType)) return null;
    const count = new ColourCount();
    for (const stream of streams) {
      const rows = plainRows(header, stream);
      if (!rows) continue;
      visitHidden(rows, header, (at, samples) => {
        count.add(colourAt(rows.data, at, samples));
      });
    }
    return count.result;
  },
  clear: async (bytes, walk, deflate) => {
    const { header, streams } = walk;
    if (!withAlpha.includes(header.colourType) || walk.blocks.some(({ fate }) => fate !== 'keep')) return null;
    const fresh: Piece[] = [];
    for (const stream of streams) {
      const rows = plainRows(header, stream);
      if (!rows) return null;
      visitHidden(rows, header, (at, samples) => rows.data.fill(0, at, at + samples));
      const coded = await deflate(filter(rows.data, rows.list, bytesPerPixel(header)));
      fresh.push(...replaced(stream.chunks, coded).flat());
    }
    const cleared = assemble(bytes, withFresh(walk.blocks, fresh));
    return showsTheSame(walk, cleared) ? cleared : null;
  },
};

interface Rows {
  /** Decoded and unfiltered; each row still has its filter byte before it. */
  readonly data: Uint8Array;
  readonly list: readonly Pass[];
}

function plainRows(header: Header, { chunks, length, widthPx, heightPx }: Stream): Rows | null {
  const data = length <= mostUnpackedPixelBytes ? decodeStream(chunks.map(codedData), length) : null;
  const list = passes(header, widthPx, heightPx);
  return data && unfilter(data, list, bytesPerPixel(header)) ? { data, list } : null;
}

/** Calls with the offset of every fully transparent pixel, and how many bytes of colour it has before its alpha. */
function visitHidden({ data, list }: Rows, header: Header, visit: (at: number, samples: number) => void): void {
  const size = bytesPerPixel(header);
  const alphaBytes = size / (header.colourType === 6 ? 4 : 2);
  const samples = size - alphaBytes;
  eachRow(list, (at, _above, length) => {
    for (let pixel = at; pixel < at + length; pixel += size) {
      const isHidden = data[pixel + samples] === 0 && (alphaBytes === 1 || data[pixel + samples + 1] === 0);
      if (isHidden) visit(pixel, samples);
    }
    return true;
  });
}

function colourAt(data: Uint8Array, at: number, samples: number): number {
  let colour = 0;
  for (let i = 0; i < samples; i++) colour = colour * 256 + (data[at + i] ?? 0);
  return colour;
}

function bytesPerPixel({ bitsPerPixel }: Header): number {
  return bitsPerPixel / 8;
}

/** The pieces of the file, those of its picture data replaced. */
function withFresh(blocks: readonly Piece[], fresh: readonly Piece[]): Piece[] {
  const inside = ({ start }: Piece): boolean => fresh.some((piece) => start >= piece.start && start < piece.end);
  return [...blocks.filter((block) => !inside(block)), ...fresh].sort((a, b) => a.start - b.start);
}

/** The proof: the new file, read again, has the same pixels wherever anything is shown, and none of the colour. */
function showsTheSame(before: PngWalk, cleared: Uint8Array): boolean {
  const again = walkPng(cleared);
  if (!again.ok || again.value.blocks.some(({ fate }) => fate !== 'keep')) return false;
  const after = again.value;
  if (after.streams.length !== before.streams.length) return false;
  return before.streams.every((stream, i) => {
    const other = after.streams[i];
    const rows = plainRows(before.header, stream);
    const otherRows = other && plainRows(after.header, other);
    return !!rows && !!otherRows && sameWhereShown(rows, otherRows, before.header);
  });
}

function sameWhereShown(a: Rows, b: Rows, header: Header): boolean {
  if (a.data.length !== b.data.length) return false;
  visitHidden(a, header, (at, samples) => a.data.fill(0, at, at + samples));
  return a.data.every((value, i) => value === b.data[i]);
}
