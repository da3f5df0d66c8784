import { matchesAt } from '../../bytes/match';
import { orientationTiff, readOrientation } from '../../exif/orientation';
import { fail, ok } from '../../result';
import type { Result } from '../../result';
import type { MetadataPacket, Orientation, Walk } from '../format';
import { replaceBy } from '../piece';
import type { Piece } from '../piece';
import { droppedRole, keptRole } from './ancillary';
import { animationFrames } from './animation';
import type { Frame } from './animation';
import { SIGNATURE, buildChunk, chunkAt, hasGoodCrc, isCritical } from './chunk';
import type { Chunk } from './chunk';
import { parseHeader, rawLength } from './header';
import type { Header } from './header';
import { cleanIccChunk } from './iccp';
import { codedData, streamPieces } from './stream';
import { textPackets } from './text';
import { walkTrailer } from './trailer';

export interface PngWalk extends Walk {
  readonly blocks: readonly Piece[];
  readonly header: Header;
  readonly streams: readonly Stream[];
  /** True when a zlib stream goes beyond its last row, so that its coded bytes cannot stay all the same. */
  readonly cut: boolean;
}

/** The chunks that carry one zlib stream, the main picture's or a frame's, and the length it decodes to. */
export interface Stream {
  readonly chunks: readonly Chunk[];
  readonly widthPx: number;
  readonly heightPx: number;
  readonly length: number;
}

const EXIF_PREFIX = 'Exif\0\0';
const CRITICAL = ['IHDR', 'PLTE', 'IDAT', 'IEND'];

/** Walks a PNG or APNG file (PNG 3rd edition) chunk by chunk to its end. */
export function walkPng(bytes: Uint8Array, pictureLengths?: readonly number[]): Result<PngWalk> {
  const chunks = readChunks(bytes);
  const [first] = chunks;
  const header = first?.type === 'IHDR' && hasGoodCrc(bytes, first) ? parseHeader(first.data) : null;
  if (!header) return fail('format.broken');
  const walker = new PngWalker(bytes, header, chunks, pictureLengths ?? null);
  const blocks = walker.run();
  if (!blocks) return fail('format.broken');
  return ok({
    format: 'png',
    widthPx: header.widthPx,
    heightPx: header.heightPx,
    orientation: walker.orientation,
    frames: Math.max(1, walker.frames.length),
    blocks,
    packets: walker.packets,
    header,
    streams: walker.streams,
    cut: walker.cut,
  });
}

/** All chunks up to IEND, or up to where the file is cut off. */
function readChunks(bytes: Uint8Array): Chunk[] {
  const chunks: Chunk[] = [];
  let chunk = chunkAt(bytes, SIGNATURE.length);
  while (chunk) {
    chunks.push(chunk);
    chunk = chunk.type === 'IEND' ? null : chunkAt(bytes, chunk.end);
  }
  return chunks;
}

class PngWalker {
  readonly packets: MetadataPacket[] = [];
  readonly frames: readonly Frame[];
  readonly streams: readonly Stream[];
  cut = false;
  orientation: Orientation = 1;
  private readonly seen = new Set<string>();
  /** The pieces of the chunks that carry coded pictures. */
  private readonly coded = new Map<Chunk, readonly Piece[]>();
  private readonly controls: ReadonlySet<Chunk>;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly header: Header,
    private readonly chunks: readonly Chunk[],
    private readonly pictureLengths: readonly number[] | null,
  ) {
    this.frames = animationFrames(chunks);
    this.controls = new Set(this.frames.map(({ control }) => control));
    this.streams = [
      { ...header, data: chunks.filter(({ type }) => type === 'IDAT') },
      ...this.frames.filter(({ data }) => data.length > 0),
    ].map(({ widthPx, heightPx, data }) => {
      return { chunks: data, widthPx, heightPx, length: rawLength(header, widthPx, heightPx) };
    });
  }

  /** The pieces in file order; null when decoders would refuse the file, too. */
  run(): readonly Piece[] | null {
    const { bytes, chunks } = this;
    if (!this.codedPieces()) return null;
    const pieces: Piece[] = [{ name: 'signature', role: 'structure', fate: 'keep', start: 0, end: SIGNATURE.length }];
    for (const chunk of chunks) {
      if (isCritical(chunk) && !(CRITICAL.includes(chunk.type) && hasGoodCrc(bytes, chunk))) return null;
      if (chunk.type === 'IHDR' && this.seen.has('IHDR')) return null;
      pieces.push(...(this.coded.get(chunk) ?? [this.piece(chunk)]));
      this.seen.add(chunk.type);
    }
    const end = chunks.at(-1)?.end ?? SIGNATURE.length;
    const endless = chunks.at(-1)?.type !== 'IEND';
    const trailer = walkTrailer(bytes, end);
    if (endless && (trailer || pieces.some(({ fate }) => fate !== 'keep'))) {
      const fresh = buildChunk('IEND');
      pieces.push({ name: 'IEND', role: 'structure', fate: 'rewrite', start: end, end, fresh });
    }
    if (trailer) pieces.push(trailer);
    return pieces;
  }

  private codedPieces(): boolean {
    const known = this.knownLengths();
    for (const { chunks, length } of this.streams) {
      const lengths = known && chunks.map((chunk) => known.get(chunk) ?? 0);
      const stream = chunks.length > 0 ? streamPieces(chunks, length, lengths) : null;
      if (!stream) return false;
      this.cut ||= stream.cut;
      chunks.forEach((chunk, i) => this.coded.set(chunk, stream.pieces[i] ?? []));
    }
    return true;
  }

  /**
   * Which of the lengths that came with the file is whose: they are of the chunks with picture, in file order. null when
   * there is not one for each, as when a stream had to be cut: then everything is read.
   */
  private knownLengths(): ReadonlyMap<Chunk, number> | null {
    const { pictureLengths } = this;
    if (!pictureLengths) return null;
    const withPicture = this.streams
      .flatMap(({ chunks }) => chunks)
      .filter((chunk) => codedData(chunk).length > 0)
      .sort((a, b) => a.start - b.start);
    if (withPicture.length !== pictureLengths.length) return null;
    return new Map(withPicture.map((chunk, i) => [chunk, pictureLengths[i] ?? 0]));
  }

  private piece(chunk: Chunk): Piece {
    const { bytes, header } = this;
    const { type, start, end, data } = chunk;
    const old = bytes.subarray(start, end);
    const place = { name: type, start, end };
    const first = !this.seen.has(type);
    const early = !this.seen.has('IDAT');
    if (type === 'IEND') return { ...place, role: 'structure', ...replaceBy(old, buildChunk('IEND')) };
    if (isCritical(chunk)) return { ...place, role: 'structure', fate: first ? 'keep' : 'drop' };
    if (type === 'eXIf') return this.exif(chunk, first);
    if (type === 'iCCP') {
      const { profile, fresh } = cleanIccChunk(data);
      if (profile) this.packets.push({ kind: 'icc', bytes: profile, where: 'PNG iCCP' });
      return { ...place, role: 'colour', ...replaceBy(old, first && early && hasGoodCrc(bytes, chunk) ? fresh : null) };
    }
    if (type === 'acTL' || type === 'fcTL' || type === 'fdAT') {
      const shown = this.controls.has(chunk) || (type === 'acTL' && first && this.frames.length > 0);
      return { ...place, role: shown ? 'animation' : 'hidden-picture', fate: shown ? 'keep' : 'drop' };
    }
    const role = first && early && hasGoodCrc(bytes, chunk) ? keptRole(chunk, header) : null;
    if (role) return { ...place, role, fate: 'keep' };
    if (type === 'tEXt' || type === 'zTXt' || type === 'iTXt') this.packets.push(...textPackets(chunk));
    if (type === 'caBX') this.packets.push({ kind: 'jumbf', bytes: data, where: 'PNG caBX' });
    return { ...place, role: droppedRole(chunk), fate: 'drop' };
  }

  private exif(chunk: Chunk, first: boolean): Piece {
    const { start, end, data } = chunk;
    const tiff = matchesAt(data, 0, EXIF_PREFIX) ? data.subarray(EXIF_PREFIX.length) : data;
    this.packets.push({ kind: 'exif', bytes: tiff, where: 'PNG eXIf' });
    if (first) this.orientation = readOrientation(tiff);
    const fresh = first && this.orientation !== 1 ? buildChunk('eXIf', orientationTiff(this.orientation)) : null;
    const fate = replaceBy(this.bytes.subarray(start, end), fresh);
    return { name: 'eXIf', role: fate.fate === 'keep' ? 'orientation' : 'metadata', start, end, ...fate };
  }
}
