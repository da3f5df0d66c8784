import { ByteReader } from '../../bytes/reader';
import { fail, ok } from '../../result';
import type { Result } from '../../result';
import type { BlockFate, BlockRole, MetadataPacket, Walk } from '../format';
import { replaceBy } from '../piece';
import type { Piece } from '../piece';
import { readExtension } from './extension';
import { imagePieces } from './image-pieces';
import { readSubBlocks } from './sub-blocks';

export interface GifWalk extends Walk {
  readonly blocks: readonly Piece[];
}

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
const STRAY = 'stray byte';
const BLOCKS: readonly number[] = [EXTENSION, IMAGE, TRAILER];
/** Decoders take no larger minimum code size. */
const LARGEST_CODE = 11;

/** Walks a GIF file (GIF89a specification) block by block to its trailer, and names what lies behind. */
export function walkGif(bytes: Uint8Array): Result<GifWalk> {
  const walk = new GifWalker(bytes).run();
  return walk ? ok(walk) : fail('format.broken');
}

/** In bytes, from the flags of a screen or image descriptor. */
function colourTableLength(flags: number): number {
  return flags & 0x80 ? 3 * (2 << (flags & 7)) : 0;
}

class GifWalker {
  private readonly pieces: Piece[] = [];
  private readonly packets: MetadataPacket[] = [];
  private readonly seen = new Set<string>();
  private readonly reader: ByteReader;
  private frames = 0;
  private broken = false;

  constructor(private readonly bytes: Uint8Array) {
    this.reader = new ByteReader(bytes, 0, bytes.length, 'little');
  }

  /** The walk; null when decoders would refuse the file, too. */
  run(): GifWalk | null {
    const { reader } = this;
    reader.skip(6);
    const widthPx = reader.u16();
    const heightPx = reader.u16();
    const flags = reader.u8();
    reader.skip(2);
    reader.skip(colourTableLength(flags));
    this.add('header', 'structure', 'keep', 0);
    while (reader.left > 0 && this.block());
    if (this.broken || reader.overrun || this.frames === 0) return null;
    return {
      format: 'gif',
      widthPx,
      heightPx,
      orientation: 1,
      frames: this.frames,
      blocks: this.finish(),
      packets: this.packets,
    };
  }

  /** One block; false at the end, or where the file is broken. */
  private block(): boolean {
    const { reader, bytes } = this;
    const start = reader.at;
    switch (bytes[start]) {
      case TRAILER:
        reader.skip(1);
        this.add('trailer', 'structure', 'keep', start);
        return false;
      case IMAGE:
        return this.image(start);
      case EXTENSION:
        return this.extension(start);
      default:
        return this.stray(start);
    }
  }

  /**
   * Bytes between blocks. Browsers end the picture there, as GIF89a has it; other decoders go on to the next block, as
   * GIF87a told them. One zero does to both what any number of other bytes do.
   */
  private stray(start: number): boolean {
    const { reader, bytes } = this;
    while (reader.left > 0 && !BLOCKS.includes(bytes[reader.at] ?? 0)) reader.skip(1);
    const first = replaceBy(bytes.subarray(start, start + 1), new Uint8Array(1));
    this.pieces.push({ name: STRAY, role: 'structure', start, end: start + 1, ...first });
    if (reader.at > start + 1) this.add('bytes between blocks', 'leftover', 'drop', start + 1);
    return true;
  }

  /** Cut short before its data it is in nobody's way, and the file ends there; cut in its data it stays. */
  private image(start: number): boolean {
    const { reader, bytes } = this;
    const flags = bytes[start + 9] ?? 0;
    if (reader.left <= 10 + colourTableLength(flags)) return false;
    reader.skip(10 + colourTableLength(flags));
    const codeSize = reader.u8();
    if (codeSize > LARGEST_CODE) return this.stop();
    const dataStart = reader.at;
    const subBlocks = readSubBlocks(reader);
    const { blocks, terminated } = subBlocks;
    if (!terminated && blocks.length === 0 && this.frames === 0) return false;
    const pieces = imagePieces(bytes, dataStart, subBlocks, codeSize);
    this.pieces.push({ name: 'image', role: 'structure', fate: 'keep', start, end: dataStart }, ...pieces);
    this.frames++;
    return terminated;
  }

  private extension(start: number): boolean {
    const { reader, bytes } = this;
    if (reader.left < 2) return false;
    reader.skip(1);
    const label = reader.u8();
    const { blocks, terminated } = readSubBlocks(reader);
    const end = reader.at;
    // Cut short behind the last picture: nothing that is shown is missing.
    if (!terminated) return false;
    const whole = bytes.subarray(start, end);
    const { name, role, fresh, packet } = readExtension(label, blocks, whole);
    if (packet) this.packets.push(packet);
    // A graphic control belongs to the image behind it; of the others one is enough.
    const wanted = name === 'graphic control' || !this.seen.has(name);
    this.seen.add(name);
    this.pieces.push({ name, role, start, end, ...replaceBy(whole, wanted ? fresh : null) });
    return true;
  }

  /** Decoders do not agree on what follows here, so nobody can say what belongs to the picture. */
  private stop(): false {
    this.broken = true;
    return false;
  }

  private add(name: string, role: BlockRole, fate: BlockFate, start: number): void {
    this.pieces.push({ name, role, fate, start, end: this.reader.at });
  }

  private finish(): Piece[] {
    const { bytes } = this;
    const lastImage = this.pieces.findLastIndex(({ name }) => name === 'image');
    // With no picture behind stray bytes the file ends in front of them for every decoder.
    const stray = this.pieces.findIndex(({ name }, index) => index > lastImage && name === STRAY);
    const pieces = this.pieces.slice(0, stray < 0 ? undefined : stray);
    const start = pieces.at(-1)?.end ?? 0;
    const rest = bytes.length > start;
    if (pieces.at(-1)?.name !== 'trailer' && (rest || pieces.some(({ fate }) => fate !== 'keep'))) {
      const fresh = Uint8Array.of(TRAILER);
      pieces.push({ name: 'trailer', role: 'structure', fate: 'rewrite', start, end: start, fresh });
    }
    if (rest) pieces.push({ name: 'bytes after the end', role: 'leftover', fate: 'drop', start, end: bytes.length });
    return pieces;
  }
}
