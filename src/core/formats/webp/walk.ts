import { matchesAt } from '../../bytes/match';
import { ByteReader } from '../../bytes/reader';
import { ByteWriter } from '../../bytes/writer';
import { cleanIcc } from '../../colour/clean-icc';
import { orientationTiff, readOrientation } from '../../exif/orientation';
import { fail, ok } from '../../result';
import type { Result } from '../../result';
import type { BlockRole, MetadataPacket, Orientation, Walk } from '../format';
import { replaceBy } from '../piece';
import type { Piece } from '../piece';
import { bitstreamSize } from './bitstream-size';
import { CHUNK_HEADER, buildChunk, readChunks } from './chunk';
import type { Chunk } from './chunk';
import { ANIMATION, freshExtendedHeader, parseExtendedHeader } from './extended-header';

export interface WebpWalk extends Walk {
  readonly blocks: readonly Piece[];
}

const RIFF_HEADER = 12;
const FRAME_HEADER = 16;
const EXIF_PREFIX = 'Exif\0\0';
const BITSTREAMS = ['VP8 ', 'VP8L'];

/** Walks a WebP file (RFC 9649) to the end its RIFF header declares, and names what lies behind. */
export function walkWebp(bytes: Uint8Array): Result<WebpWalk> {
  const declared = CHUNK_HEADER + new ByteReader(bytes, 4, 8, 'little').u32();
  const walker = new WebpWalker(bytes, Math.min(declared, bytes.length));
  const walk = walker.run();
  return walk ? ok(walk) : fail('format.broken');
}

class WebpWalker {
  private readonly packets: MetadataPacket[] = [];
  private readonly seen = new Set<string>();
  private orientation: Orientation = 1;
  private frames = 0;
  private pictures = 0;
  private has = { icc: false, exif: false };
  private broken = false;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly riffEnd: number,
  ) {}

  run(): WebpWalk | null {
    const { bytes, riffEnd } = this;
    const { chunks, end } = readChunks(bytes, RIFF_HEADER, riffEnd);
    const header = chunks[0]?.fourCC === 'VP8X' ? parseExtendedHeader(chunks[0].data) : null;
    const animated = header !== null && (header.flags & ANIMATION) !== 0;
    const pieces = chunks.flatMap((chunk, i) =>
      i === 0 && header ? [] : this.pieces(chunk, header !== null, animated),
    );
    if (chunks[0] && header) {
      // Written last, for it says what is in the others.
      const fresh = buildChunk('VP8X', freshExtendedHeader(chunks[0].data, this.has));
      pieces.unshift(this.fresh(chunks[0], 'structure', fresh));
    }
    if (end < bytes.length) {
      pieces.push({ name: 'bytes after the end', role: 'leftover', fate: 'drop', start: end, end: bytes.length });
    }
    const picture = chunks.find(({ fourCC }) => BITSTREAMS.includes(fourCC));
    const size = header ?? (picture && bitstreamSize(picture.fourCC, picture.data));
    if (this.broken || !size || this.pictures === 0) return null;
    return {
      format: 'webp',
      widthPx: size.widthPx,
      heightPx: size.heightPx,
      orientation: this.orientation,
      frames: Math.max(1, this.frames),
      blocks: [this.riffHeader(pieces), ...pieces],
      packets: this.packets,
    };
  }

  private riffHeader(pieces: readonly Piece[]): Piece {
    const size = pieces.reduce((sum, { fate, start, end, fresh }) => {
      return sum + (fate === 'keep' ? end - start : fate === 'rewrite' ? (fresh?.length ?? 0) : 0);
    }, 4);
    const fresh = new ByteWriter('little').latin1('RIFF').u32(size).latin1('WEBP').build();
    const fate = replaceBy(this.bytes.subarray(0, RIFF_HEADER), fresh);
    return { name: 'RIFF', role: 'structure', start: 0, end: RIFF_HEADER, ...fate };
  }

  private pieces(chunk: Chunk, extended: boolean, animated: boolean): Piece[] {
    const { fourCC, data } = chunk;
    const first = !this.seen.has(fourCC);
    this.seen.add(fourCC);
    if (BITSTREAMS.includes(fourCC) || (fourCC === 'ALPH' && extended)) {
      // Decoders show one picture, or, in an animation, only the frames.
      const shown = !animated && (fourCC === 'ALPH' ? first && this.pictures === 0 : this.pictures === 0);
      if (shown && fourCC !== 'ALPH') this.pictures++;
      return shown ? this.picture(chunk) : [this.drop(chunk, 'hidden-picture')];
    }
    if (!extended) return [this.metadata(chunk)];
    if (fourCC === 'ANIM' && animated && first)
      return [this.fresh(chunk, 'animation', buildChunk('ANIM', data.subarray(0, 6)))];
    if (fourCC === 'ANMF') return animated ? this.frame(chunk) : [this.drop(chunk, 'hidden-picture')];
    if (fourCC === 'ICCP' && first) return [this.icc(chunk)];
    if (fourCC === 'EXIF' && first) return [this.exif(chunk)];
    return [this.metadata(chunk)];
  }

  /** A coded picture, kept whole; only its padding byte may have to become zero. */
  private picture({ fourCC, start, data, dataEnd, end }: Chunk): Piece[] {
    const dataStart = start + CHUNK_HEADER;
    const pieces: Piece[] = [
      { name: fourCC, role: 'structure', fate: 'keep', start, end: dataStart },
      { name: `${fourCC} data`, role: 'picture', fate: 'keep', start: dataStart, end: dataEnd },
    ];
    if (data.length & 1) {
      const fate = replaceBy(this.bytes.subarray(dataEnd, end), new Uint8Array(1));
      pieces.push({
        name: 'padding',
        role: fate.fate === 'keep' ? 'structure' : 'leftover',
        start: dataEnd,
        end,
        ...fate,
      });
    }
    return pieces;
  }

  /** A frame of an animation: its header, then only the chunks that carry its picture. */
  private frame({ start, data, dataEnd, end }: Chunk): Piece[] {
    const bodyStart = start + CHUNK_HEADER + FRAME_HEADER;
    if (data.length < FRAME_HEADER) {
      this.broken = true;
      return [];
    }
    const inner = readChunks(this.bytes, bodyStart, dataEnd);
    let bitstreams = 0;
    const body = inner.chunks.flatMap((chunk) => {
      const isBitstream = BITSTREAMS.includes(chunk.fourCC);
      const shown = bitstreams === 0 && (isBitstream || chunk.fourCC === 'ALPH');
      if (isBitstream) bitstreams++;
      return shown ? this.picture(chunk) : [this.drop(chunk, 'unknown')];
    });
    if (inner.end < end) {
      body.push({ name: 'bytes after the frame', role: 'leftover', fate: 'drop', start: inner.end, end });
    }
    if (bitstreams === 0) this.broken = true;
    this.frames++;
    this.pictures++;
    const size = body.reduce((sum, piece) => {
      return (
        sum +
        (piece.fate === 'keep' ? piece.end - piece.start : piece.fate === 'rewrite' ? (piece.fresh?.length ?? 0) : 0)
      );
    }, FRAME_HEADER);
    const fresh = new ByteWriter('little').latin1('ANMF').u32(size).bytes(data.subarray(0, FRAME_HEADER)).build();
    const fate = replaceBy(this.bytes.subarray(start, bodyStart), fresh);
    return [{ name: 'ANMF', role: 'animation', start, end: bodyStart, ...fate }, ...body];
  }

  private icc(chunk: Chunk): Piece {
    this.packets.push({ kind: 'icc', bytes: chunk.data, where: 'WebP ICCP' });
    const { profile } = cleanIcc(chunk.data);
    this.has.icc = profile !== null && this.pictures === 0;
    return this.fresh(chunk, 'colour', this.has.icc && profile ? buildChunk('ICCP', profile) : null);
  }

  private exif(chunk: Chunk): Piece {
    const prefixed = matchesAt(chunk.data, 0, EXIF_PREFIX);
    const tiff = prefixed ? chunk.data.subarray(EXIF_PREFIX.length) : chunk.data;
    this.packets.push({ kind: 'exif', bytes: tiff, where: 'WebP EXIF' });
    this.orientation = readOrientation(tiff);
    this.has.exif = this.orientation !== 1;
    const piece = this.fresh(
      chunk,
      'metadata',
      this.has.exif ? buildChunk('EXIF', orientationTiff(this.orientation)) : null,
    );
    return piece.fate === 'keep' ? { ...piece, role: 'orientation' } : piece;
  }

  private metadata(chunk: Chunk): Piece {
    const { fourCC, data } = chunk;
    if (fourCC === 'XMP ') this.packets.push({ kind: 'xmp', bytes: data, where: 'WebP XMP' });
    if (fourCC === 'EXIF') this.packets.push({ kind: 'exif', bytes: data, where: 'WebP EXIF' });
    if (fourCC === 'C2PA') this.packets.push({ kind: 'jumbf', bytes: data, where: 'WebP C2PA' });
    const known = fourCC === 'XMP ' || fourCC === 'EXIF';
    return this.drop(chunk, fourCC === 'C2PA' ? 'provenance' : known ? 'metadata' : 'unknown');
  }

  private drop({ fourCC, start, end }: Chunk, role: BlockRole): Piece {
    return { name: fourCC.replace(/[^ -~]/g, '?').trim(), role, fate: 'drop', start, end };
  }

  private fresh({ fourCC, start, end }: Chunk, role: BlockRole, fresh: Uint8Array | null): Piece {
    return { name: fourCC.trim(), role, start, end, ...replaceBy(this.bytes.subarray(start, end), fresh) };
  }
}
