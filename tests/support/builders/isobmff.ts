import { big, bytesOf } from './bytes';

/** A box of ISO/IEC 14496-12 with this body. */
export function box(type: string, ...body: readonly (Uint8Array | string)[]): Uint8Array {
  const content = bytesOf(...body);
  return bytesOf(big(content.length + 8, 4), type, content);
}

/** A full box: version, flags, body. */
export function fullBox(type: string, version: number, flags: number, ...body: readonly Uint8Array[]): Uint8Array {
  return box(type, bytesOf(version), big(flags, 3), ...body);
}

interface HeifItem {
  readonly id: number;
  readonly type: string;
  /** Its bytes, in one extent or several. */
  readonly data: readonly Uint8Array[];
  readonly name?: string;
  readonly contentType?: string;
  readonly hidden?: boolean;
  readonly isProtected?: boolean;
  /** Properties from 1 in `properties` of the file; negative for essential. */
  readonly properties?: readonly number[];
  /** In the `idat` box and not in `mdat`. */
  readonly inIdat?: boolean;
}

export interface HeifFile {
  readonly brands?: readonly string[];
  readonly items: readonly HeifItem[];
  readonly properties: readonly Uint8Array[];
  readonly primary?: number;
  readonly references?: readonly { readonly type: string; readonly from: number; readonly to: readonly number[] }[];
  /** Bytes between the extents in `mdat` that no item points at. */
  readonly gap?: Uint8Array;
  readonly metaLast?: boolean;
  readonly handlerName?: string;
  /** Boxes after everything else. */
  readonly tail?: Uint8Array;
  /** More boxes in `meta`. */
  readonly metaExtra?: Uint8Array;
}

/** A HEIF or AVIF file of items (ISO/IEC 23008-12). */
export function heifFile(file: HeifFile): Uint8Array {
  const [major = 'heic', ...others] = file.brands ?? ['heic', 'mif1', 'heic'];
  const fileType = box('ftyp', major, big(0, 4), ...others);
  const draft = metaBox(file, 0);
  const dataStart = fileType.length + (file.metaLast ? 0 : draft.length) + 8;
  const data = file.items.filter(({ inIdat }) => !inIdat).flatMap((item) => item.data);
  const mediaData = box('mdat', ...data.flatMap((extent) => [extent, file.gap ?? new Uint8Array(0)]));
  const meta = metaBox(file, dataStart);
  const tail = file.tail ?? new Uint8Array(0);
  return file.metaLast ? bytesOf(fileType, mediaData, meta, tail) : bytesOf(fileType, meta, mediaData, tail);
}

function metaBox(file: HeifFile, dataStart: number): Uint8Array {
  let at = dataStart;
  let inIdat = 0;
  const gap = file.gap?.length ?? 0;
  const locations = file.items.map((item) => {
    const extents = item.data.map(({ length }) => {
      const offset = item.inIdat ? inIdat : at;
      if (item.inIdat) inIdat += length;
      else at += length + gap;
      return bytesOf(big(offset, 4), big(length, 4));
    });
    return bytesOf(big(item.id, 2), big(item.inIdat ? 1 : 0, 2), big(0, 2), big(extents.length, 2), ...extents);
  });
  const entries = file.items.map((item) =>
    fullBox(
      'infe',
      2,
      item.hidden ? 1 : 0,
      big(item.id, 2),
      big(item.isProtected ? 1 : 0, 2),
      bytesOf(item.type, `${item.name ?? ''}\0`, item.contentType === undefined ? '' : `${item.contentType}\0`),
    ),
  );
  const associations = file.items.map((item) => {
    const list = item.properties ?? [];
    return bytesOf(big(item.id, 2), list.length, ...list.map((index) => (index < 0 ? 0x80 - index : index)));
  });
  const references = (file.references ?? []).map(({ type, from, to }) =>
    box(type, big(from, 2), big(to.length, 2), ...to.map((id) => big(id, 2))),
  );
  const idat = file.items.filter((item) => item.inIdat).flatMap((item) => item.data);
  return fullBox(
    'meta',
    0,
    0,
    fullBox('hdlr', 0, 0, bytesOf(big(0, 4), 'pict', new Uint8Array(12), `${file.handlerName ?? ''}\0`)),
    fullBox('pitm', 0, 0, big(file.primary ?? 1, 2)),
    fullBox('iloc', 1, 0, bytesOf(0x44, 0x00, big(file.items.length, 2), ...locations)),
    fullBox('iinf', 0, 0, bytesOf(big(file.items.length, 2), ...entries)),
    ...(references.length > 0 ? [fullBox('iref', 0, 0, ...references)] : []),
    box(
      'iprp',
      box('ipco', ...file.properties),
      fullBox('ipma', 0, 0, bytesOf(big(file.items.length, 4), ...associations)),
    ),
    ...(idat.length > 0 ? [box('idat', ...idat)] : []),
    file.metaExtra ?? new Uint8Array(0),
  );
}

/** Size of an item. */
export function ispe(widthPx: number, heightPx: number): Uint8Array {
  return fullBox('ispe', 0, 0, big(widthPx, 4), big(heightPx, 4));
}

/** An AV1 configuration without units. */
export const av1C = box('av1C', bytesOf(0x81, 0, 0x0c, 0));

/** An HEVC configuration with these arrays of NAL units: unit type and bytes. */
export function hvcC(...units: readonly (readonly [number, Uint8Array])[]): Uint8Array {
  const arrays = units.map(([type, unit]) => bytesOf(0x80 | type, big(1, 2), big(unit.length, 2), unit));
  return box('hvcC', new Uint8Array(22).fill(1), bytesOf(units.length, ...arrays));
}

/** The kind of an auxiliary picture. */
export function auxC(urn: string): Uint8Array {
  return fullBox('auxC', 0, 0, bytesOf(`${urn}\0`));
}

export const alphaUrn = 'urn:mpeg:mpegB:cicp:systems:auxiliary:alpha';

/** An image sequence of one track with its samples in one chunk, every date set. */
export function sequenceFile(
  samples: readonly Uint8Array[],
  extras: { readonly userData: string; readonly compressor: string },
): Uint8Array {
  const fileType = box('ftyp', 'avis', big(0, 4), 'avis', 'avif', 'msf1');
  const date = big(0xd87ed751, 4);
  const matrix = bytesOf(big(0x10000, 4), new Uint8Array(12), big(0x10000, 4), new Uint8Array(12), big(0x40000000, 4));
  const build = (offset: number): Uint8Array => {
    const entry = box(
      'av01',
      new Uint8Array(6),
      big(1, 2),
      new Uint8Array(16),
      big(16, 2),
      big(8, 2),
      big(0x480000, 4),
      big(0x480000, 4),
      big(0, 4),
      big(1, 2),
      bytesOf(extras.compressor.length, extras.compressor, new Uint8Array(31 - extras.compressor.length)),
      big(24, 2),
      big(0xffff, 2),
      av1C,
      box('free', extras.userData),
    );
    const tables = box(
      'stbl',
      fullBox('stsd', 0, 0, big(1, 4), entry),
      fullBox('stts', 0, 0, big(1, 4), big(samples.length, 4), big(100, 4)),
      fullBox('stsc', 0, 0, big(1, 4), big(1, 4), big(samples.length, 4), big(1, 4)),
      fullBox('stsz', 0, 0, big(0, 4), big(samples.length, 4), ...samples.map(({ length }) => big(length, 4))),
      fullBox('stco', 0, 0, big(1, 4), big(offset, 4)),
    );
    const media = box(
      'mdia',
      fullBox('mdhd', 0, 0, date, date, big(1000, 4), big(100 * samples.length, 4), big(0x15c7, 2), big(0, 2)),
      fullBox('hdlr', 0, 0, bytesOf(big(0, 4), 'pict', new Uint8Array(12), `${extras.userData}\0`)),
      box('minf', fullBox('vmhd', 0, 1, new Uint8Array(8)), tables),
    );
    const trackHeader = bytesOf(
      date,
      date,
      big(1, 4),
      big(0, 4),
      big(100 * samples.length, 4),
      new Uint8Array(16),
      matrix,
      big(16 << 16, 4),
      big(8 << 16, 4),
    );
    const movieHeader = bytesOf(
      date,
      date,
      big(1000, 4),
      big(100 * samples.length, 4),
      big(0x10000, 4),
      big(0x100, 2),
      new Uint8Array(10),
      matrix,
      new Uint8Array(24),
      big(2, 4),
    );
    return box(
      'moov',
      fullBox('mvhd', 0, 0, movieHeader),
      box('trak', fullBox('tkhd', 0, 3, trackHeader), media),
      box('udta', extras.userData),
    );
  };
  const offset = fileType.length + build(0).length + 8;
  return bytesOf(fileType, build(offset), box('mdat', ...samples));
}
