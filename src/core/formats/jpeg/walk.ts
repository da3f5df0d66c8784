import { sameBytes } from '../../bytes/same';
import { cleanIcc } from '../../colour/clean-icc';
import { readOrientation } from '../../exif/orientation';
import { fail, ok } from '../../result';
import type { Result } from '../../result';
import type { BlockFate, BlockRole, MetadataPacket, Orientation, Walk } from '../format';
import { replaceBy } from '../piece';
import type { Piece } from '../piece';
import { endOfEntropy, endsEntropy } from './entropy';
import { joinExtendedXmp } from './extended-xmp';
import { iccSegments, joinIccChunks } from './icc-chunks';
import {
  DNL,
  EOI,
  SOF0,
  SOF1,
  SOI,
  SOS,
  isCoding,
  isFrame,
  isReserved,
  isRestart,
  isStandalone,
  markerName,
} from './markers';
import { freshAdobe, freshExif, freshJfif } from './rewrites';
import { EXIF, EXTENDED_XMP, describeSegment } from './segment';
import { walkTrailer } from './trailer';

export interface JpegWalk extends Walk {
  readonly blocks: readonly Piece[];
}

const MAX_NESTING = 1;

/** Walks a JPEG file (ITU-T T.81 annex B) through all its scans to its end, and names what lies behind. */
export function walkJpeg(bytes: Uint8Array, pictureLengths: readonly number[] = []): Result<JpegWalk> {
  const walker = new JpegWalker(bytes, 0, 0, pictureLengths);
  return walker.run() ? ok(walker.finish()) : fail('format.broken');
}

/** One walk; `start` is where the picture's SOI is, for pictures inside a file. */
class JpegWalker {
  private readonly pieces: Piece[] = [];
  private readonly packets: MetadataPacket[] = [];
  private readonly iccAt: number[] = [];
  private readonly extendedXmp: Uint8Array[] = [];
  private exifAt = -1;
  private adobeAt = -1;
  private jfifSeen = false;
  private orientation: Orientation = 1;
  private widthPx = 0;
  private heightPx = 0;
  private components = 0;
  private sequential = false;
  /** True once a scan carried the whole picture, so that whatever follows is not needed to show it. */
  private complete = false;
  private scans = 0;
  private pictures = 0;
  private ended = false;
  private at: number;

  constructor(
    private readonly bytes: Uint8Array,
    start: number,
    private readonly depth: number,
    private readonly pictureLengths: readonly number[] = [],
  ) {
    this.at = start;
  }

  /** Walks to the end of the picture; false when there is no picture to be had. */
  run(): boolean {
    const { bytes } = this;
    this.add('SOI', 'structure', 'keep', this.at + 2);
    while (!this.ended && this.at < bytes.length) {
      if (bytes[this.at] !== 0xff) {
        this.junk();
        continue;
      }
      let code = this.at + 1;
      while (bytes[code] === 0xff) code++;
      if (code > this.at + 1) this.add('fill bytes', 'leftover', 'drop', code - 1);
      const marker = bytes[code];
      if (marker === undefined || marker === 0) this.junk();
      else if (!this.marker(marker)) return false;
    }
    return this.scans > 0 && this.widthPx > 0 && this.heightPx > 0;
  }

  /** One marker at `at`; false when decoders would give up here, too. */
  private marker(marker: number): boolean {
    const inScan = this.scans > 0;
    if (marker === EOI) {
      this.add('EOI', 'structure', 'keep', this.at + 2);
      this.ended = true;
      return true;
    }
    if (marker === SOI) {
      // Another picture begins before this one ended: what was read so far is the picture.
      this.ended = inScan;
      return inScan;
    }
    if (inScan && isRestart(marker)) {
      this.entropy();
      return true;
    }
    if (isStandalone(marker)) {
      this.add(markerName(marker), 'leftover', 'drop', this.at + 2);
      return true;
    }
    if (inScan && isReserved(marker)) {
      this.junk();
      return true;
    }
    const length = ((this.bytes[this.at + 2] ?? 0) << 8) | (this.bytes[this.at + 3] ?? 0);
    const end = this.at + 2 + length;
    if (length < 2 || end > this.bytes.length) {
      if (!this.complete || isCoding(marker) || marker === SOS) return false;
      this.add('broken segment', 'leftover', 'drop', this.bytes.length);
      return true;
    }
    this.segment(marker, end);
    return true;
  }

  private segment(marker: number, end: number): void {
    const { bytes, at } = this;
    const payload = bytes.subarray(at + 4, end);
    if (marker === SOS) {
      this.complete ||= this.sequential && payload[0] === this.components;
      this.add('SOS', 'structure', 'keep', end);
      this.scans++;
      this.entropy();
    } else if (isCoding(marker)) {
      if (isFrame(marker) && this.widthPx === 0) {
        this.heightPx = ((payload[1] ?? 0) << 8) | (payload[2] ?? 0);
        this.widthPx = ((payload[3] ?? 0) << 8) | (payload[4] ?? 0);
        this.components = payload[5] ?? 0;
        this.sequential = marker === SOF0 || marker === SOF1;
      }
      if (marker === DNL && this.heightPx === 0) this.heightPx = ((payload[0] ?? 0) << 8) | (payload[1] ?? 0);
      this.add(markerName(marker), 'structure', 'keep', end);
    } else {
      this.application(marker, payload, end);
    }
  }

  /** An APPn, COM or unknown segment. What decides colour or turning counts only before the first scan. */
  private application(marker: number, payload: Uint8Array, end: number): void {
    const { name, label, role, packets } = describeSegment(marker, payload);
    this.packets.push(...packets);
    const old = this.bytes.subarray(this.at, end);
    const index = this.pieces.length;
    const place = { name, role, start: this.at, end };
    let piece: Piece = { ...place, fate: 'drop' };
    if (this.scans === 0 && label === 'JFIF' && !this.jfifSeen) {
      const fresh = freshJfif(payload);
      this.jfifSeen = fresh !== null;
      const thumbnail = payload.length > 14;
      piece = { ...place, ...replaceBy(old, fresh), role: thumbnail ? 'hidden-picture' : role };
    } else if (this.scans === 0 && label === 'Adobe' && freshAdobe(payload)) {
      const earlier = this.pieces[this.adobeAt];
      if (earlier) this.pieces[this.adobeAt] = { ...earlier, fate: 'drop' };
      this.adobeAt = index;
      piece = { ...place, ...replaceBy(old, freshAdobe(payload)) };
    } else if (this.scans === 0 && label === 'Exif' && packets.length > 0 && this.exifAt < 0) {
      this.exifAt = index;
      this.orientation = readOrientation(payload.subarray(EXIF.length));
      const fate = replaceBy(old, freshExif(this.orientation));
      piece = { ...place, ...fate, role: fate.fate === 'keep' ? 'orientation' : role };
    } else if (this.scans === 0 && label === 'ICC') {
      this.iccAt.push(index);
    } else if (label === 'extended XMP') {
      this.extendedXmp.push(payload.subarray(EXTENDED_XMP.length));
    }
    this.pieces.push(piece);
    this.at = end;
  }

  private entropy(): void {
    const { bytes, at } = this;
    if (endsEntropy(bytes, at)) return;
    const known = at + (this.pictureLengths[this.pictures++] ?? 0);
    const end = known > at && endsEntropy(bytes, known) ? known : endOfEntropy(bytes, at);
    this.add('entropy-coded data', 'picture', 'keep', end);
  }

  /** Bytes where a marker should be, up to the next one; decoders skip them. */
  private junk(): void {
    let end = this.bytes.indexOf(0xff, this.at + 1);
    while (end >= 0 && this.bytes[end + 1] === 0) end = this.bytes.indexOf(0xff, end + 2);
    this.add('bytes between segments', 'leftover', 'drop', end < 0 ? this.bytes.length : end);
  }

  private add(name: string, role: BlockRole, fate: BlockFate, end: number): void {
    this.pieces.push({ name, role, fate, start: this.at, end });
    this.at = end;
  }

  /** Settles what needs the whole file: the profile, the trailer, and an end marker where it is missing. */
  finish(): JpegWalk {
    this.settleIcc();
    for (const xmp of joinExtendedXmp(this.extendedXmp)) {
      this.packets.push({ kind: 'xmp', bytes: xmp, where: 'JPEG APP1 extended XMP' });
    }
    const end = this.at;
    const trailer = walkTrailer(this.bytes, end, (start) => this.nested(start));
    const endsWell = this.pieces.at(-1)?.name === 'EOI';
    const pieces = [...this.pieces, ...trailer.pieces];
    if (!endsWell && pieces.some((piece) => piece.fate !== 'keep')) {
      const fresh = Uint8Array.of(0xff, EOI);
      pieces.splice(this.pieces.length, 0, { name: 'EOI', role: 'structure', fate: 'rewrite', start: end, end, fresh });
    }
    return {
      format: 'jpeg',
      widthPx: this.widthPx,
      heightPx: this.heightPx,
      orientation: this.orientation,
      frames: 1,
      blocks: pieces,
      packets: [...this.packets, ...trailer.packets],
    };
  }

  private nested(start: number): { end: number; packets: readonly MetadataPacket[] } | null {
    if (this.depth >= MAX_NESTING) return null;
    const walker = new JpegWalker(this.bytes, start, this.depth + 1);
    if (!walker.run()) return null;
    walker.settleIcc();
    return { end: walker.at, packets: walker.packets };
  }

  /** Cleans the profile: its fresh segments take the place of the first chunk, the others go. */
  private settleIcc(): void {
    const chunks = this.iccAt.map((i) => this.pieces[i]).filter((piece) => piece !== undefined);
    if (chunks.length === 0) return;
    const profile = joinIccChunks(chunks.map(({ start, end }) => this.bytes.subarray(start + 4, end)));
    if (!profile) return;
    this.packets.push({ kind: 'icc', bytes: profile, where: 'JPEG APP2 ICC' });
    const cleaned = cleanIcc(profile);
    const fresh = cleaned.profile && iccSegments(cleaned.profile);
    if (!fresh) return;
    const [first, last] = [chunks[0], chunks.at(-1)];
    const asTheyAre = first && last && sameBytes(this.bytes.subarray(first.start, last.end), fresh);
    chunks.forEach((piece, i) => {
      const at = this.iccAt[i] ?? 0;
      if (asTheyAre) this.pieces[at] = { ...piece, fate: 'keep' };
      else if (i === 0) this.pieces[at] = { ...piece, fate: 'rewrite', fresh };
    });
  }
}
