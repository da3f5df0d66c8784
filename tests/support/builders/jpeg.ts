import { concat } from '../../../src/core/bytes/concat';
import { ByteWriter } from '../../../src/core/bytes/writer';

/** A marker segment: marker code, length, payload. */
export function segment(marker: number, ...payload: readonly (Uint8Array | string)[]): Uint8Array {
  const bytes = concat(
    payload.map((part) => (typeof part === 'string' ? new ByteWriter().latin1(part).build() : part)),
  );
  return new ByteWriter()
    .u8(0xff)
    .u8(marker)
    .u16(bytes.length + 2)
    .bytes(bytes)
    .build();
}

export const SOI = Uint8Array.of(0xff, 0xd8);
export const EOI = Uint8Array.of(0xff, 0xd9);

/** What to put where in a picture; each part is whole segments, or whatever bytes a test wants there. */
export interface JpegParts {
  readonly progressive?: boolean;
  /** Sequential with arithmetic coding (T.81, annex D), conditioning tables in place of codes. */
  readonly arithmetic?: boolean;
  /** Grey by default; 4 for CMYK or YCCK, as an Adobe segment says. */
  readonly components?: 1 | 4;
  readonly afterStart?: readonly Uint8Array[];
  readonly betweenScans?: readonly Uint8Array[];
  readonly beforeEnd?: readonly Uint8Array[];
  readonly afterEnd?: readonly Uint8Array[];
  readonly noEnd?: boolean;
  /** Entropy-coded data of the last scan; a grey picture's by default. */
  readonly coded?: Uint8Array;
}

const quantisation = segment(0xdb, Uint8Array.of(0), new Uint8Array(64).fill(1));
/** One code of one bit, for the symbol 0: no difference, or end of block. */
const codes = Uint8Array.of(1, ...new Array<number>(15).fill(0), 0);
const huffman = [segment(0xc4, Uint8Array.of(0x00), codes), segment(0xc4, Uint8Array.of(0x10), codes)];
const conditioning = segment(0xcc, Uint8Array.of(0x00, 0x10, 0x10, 5));

/** A picture of 8 × 8 pixels that every decoder opens, in one scan or in two progressive ones. */
export function buildJpeg(parts: JpegParts = {}): Uint8Array {
  const ids = parts.components === 4 ? [1, 2, 3, 4] : [1];
  const kind = parts.arithmetic ? 0xc9 : parts.progressive ? 0xc2 : 0xc0;
  const frame = segment(kind, Uint8Array.of(8, 0, 8, 0, 8, ids.length, ...ids.flatMap((id) => [id, 0x11, 0])));
  const scan = (first: number, last: number): Uint8Array =>
    segment(0xda, Uint8Array.of(ids.length, ...ids.flatMap((id) => [id, 0]), first, last, 0));
  const between = parts.betweenScans ?? [];
  // Two bits of zero for each block, filled up with ones; arithmetic coding ends in zeros.
  const grey = parts.arithmetic ? new Uint8Array(2) : Uint8Array.of(0xff >> (2 * ids.length));
  const scans = parts.progressive
    ? [scan(0, 0), Uint8Array.of(0x7f), ...between, scan(1, 63), parts.coded ?? Uint8Array.of(0x7f)]
    : [scan(0, 63), parts.coded ?? grey];
  return concat([
    SOI,
    ...(parts.afterStart ?? []),
    quantisation,
    frame,
    ...(parts.arithmetic ? [conditioning] : huffman),
    ...scans,
    ...(parts.beforeEnd ?? []),
    ...(parts.noEnd ? [] : [EOI]),
    ...(parts.afterEnd ?? []),
  ]);
}

export const jfif = segment(0xe0, 'JFIF\0', Uint8Array.of(1, 2, 1, 0, 72, 0, 72, 0, 0));

/** JFIF with a thumbnail of one row of RGB pixels. */
export function jfifWithThumbnail(pixels: Uint8Array): Uint8Array {
  return segment(0xe0, 'JFIF\0', Uint8Array.of(1, 2, 1, 0, 72, 0, 72, pixels.length / 3, 1), pixels);
}

/** APP14 with a transform code, and whatever follows its 12 bytes. */
export function adobe(transform: number, more = ''): Uint8Array {
  return segment(0xee, 'Adobe', Uint8Array.of(0, 100, 0, 0, 0, 0, transform), more);
}

/** ICC profile in chunks of a size, in a given order of their numbers (from 1). */
export function iccChunks(profile: Uint8Array, size: number, order?: readonly number[]): Uint8Array[] {
  const count = Math.ceil(profile.length / size);
  const numbers = order ?? Array.from({ length: count }, (_, i) => i + 1);
  return numbers.map((n) =>
    segment(0xe2, 'ICC_PROFILE\0', Uint8Array.of(n, count), profile.subarray((n - 1) * size, n * size)),
  );
}

/** Samsung's trailer: data, then a directory that ends in SEFT. */
export function samsungTrailer(text: string): Uint8Array {
  return new ByteWriter('little').latin1(text).latin1('SEFH').u32(107).u32(0).u32(12).latin1('SEFT').build();
}

/** An ISO-BMFF file as a motion photo has it behind the picture, with a position of its own. */
export function motionVideo(position: string): Uint8Array {
  const box = (type: string, ...payload: Uint8Array[]): Uint8Array => {
    const body = concat(payload);
    return new ByteWriter()
      .u32(8 + body.length)
      .latin1(type)
      .bytes(body)
      .build();
  };
  const text = new ByteWriter().u16(position.length).u16(0x15c7).latin1(position).build();
  const ftyp = box('ftyp', new ByteWriter().latin1('mp42').u32(0).latin1('mp42').build());
  return concat([ftyp, box('moov', box('udta', box('\xa9xyz', text))), box('mdat', new Uint8Array(64))]);
}

/** A multi-picture file (CIPA DC-007): its index points at a second whole picture behind the first. */
export function multiPicture(second: Uint8Array, parts: JpegParts = {}): Uint8Array {
  const index = (firstLength: number, indexStart: number): Uint8Array => {
    const entry = (kind: number, length: number, offset: number): Uint8Array =>
      new ByteWriter().u32(kind).u32(length).u32(offset).u32(0).build();
    const tiff = new ByteWriter()
      .latin1('MM')
      .u16(42)
      .u32(8)
      .u16(3)
      .bytes(new ByteWriter().u16(0xb000).u16(7).u32(4).latin1('0100').build())
      .bytes(new ByteWriter().u16(0xb001).u16(4).u32(1).u32(2).build())
      .bytes(new ByteWriter().u16(0xb002).u16(7).u32(32).u32(50).build())
      .u32(0)
      .bytes(entry(0x20030000, firstLength, 0))
      .bytes(entry(0x00020002, second.length, firstLength - indexStart));
    return segment(0xe2, 'MPF\0', tiff.build());
  };
  const build = (mpf: Uint8Array): Uint8Array =>
    buildJpeg({ ...parts, afterStart: [mpf, ...(parts.afterStart ?? [])] });
  const length = build(index(0, 0)).length;
  // Offsets count from the byte order mark of the index: behind SOI, marker, length and "MPF".
  return concat([build(index(length, 10)), second]);
}
