import { big, bytesOf, little } from './bytes';

/** One field: tag, type, and its values as bytes, or a strip list to be filled in. */
export type TiffField =
  | { readonly tag: number; readonly type: number; readonly count: number; readonly values: Uint8Array }
  | { readonly tag: number; readonly directory: readonly TiffField[] };

export interface TiffPage {
  /** The first one of a file begins at byte 8 (BigTIFF: 16). */
  readonly strips: readonly Uint8Array[];
  readonly fields?: readonly TiffField[];
  /** The fields say where the strips are; they are only laid down. */
  readonly hasOwnPlaces?: boolean;
  /** Bytes between the strips that nothing points at. */
  readonly gap?: Uint8Array;
}

export interface TiffOptions {
  readonly little?: boolean;
  readonly isBig?: boolean;
}

/** How a builder writes numbers in this kind of file. */
export class TiffForm {
  readonly wide: number;

  constructor(readonly options: TiffOptions) {
    this.wide = options.isBig ? 8 : 4;
  }

  number(value: number, size: number): Uint8Array {
    return this.options.little === false ? big(value, size) : little(value, size);
  }

  short(tag: number, ...values: readonly number[]): TiffField {
    return { tag, type: 3, count: values.length, values: bytesOf(...values.map((value) => this.number(value, 2))) };
  }

  long(tag: number, ...values: readonly number[]): TiffField {
    return { tag, type: 4, count: values.length, values: bytesOf(...values.map((value) => this.number(value, 4))) };
  }
}

export function ascii(tag: number, text: string): TiffField {
  return { tag, type: 2, count: text.length + 1, values: bytesOf(`${text}\0`) };
}

export function opaque(tag: number, values: Uint8Array): TiffField {
  return { tag, type: 7, count: values.length, values };
}

/** A TIFF or BigTIFF file: header, then each page's strips, values and directory. */
export function tiffFile(pages: readonly TiffPage[], options: TiffOptions = {}): Uint8Array {
  const form = new TiffForm(options);
  const mark = options.little === false ? 'MM' : 'II';
  const head = options.isBig
    ? bytesOf(mark, form.number(43, 2), form.number(8, 2), form.number(0, 2))
    : bytesOf(mark, form.number(42, 2));
  const body: Uint8Array[] = [];
  let at = head.length + form.wide;
  const append = (bytes: Uint8Array): number => {
    const start = at;
    const padded = bytes.length % 2 ? bytesOf(bytes, 0) : bytes;
    body.push(padded);
    at += padded.length;
    return start;
  };
  const directoryOf = (fields: readonly TiffField[], next: number): Uint8Array => {
    const entries = [...fields]
      .sort((a, b) => a.tag - b.tag)
      .map((field) => {
        if ('directory' in field) {
          const start = append(directoryOf(field.directory, 0));
          return bytesOf(
            form.number(field.tag, 2),
            form.number(4, 2),
            form.number(1, form.wide),
            form.number(start, form.wide),
          );
        }
        const { tag, type, count, values } = field;
        const value =
          values.length <= form.wide
            ? bytesOf(values, new Uint8Array(form.wide - values.length))
            : form.number(append(values), form.wide);
        return bytesOf(form.number(tag, 2), form.number(type, 2), form.number(count, form.wide), value);
      });
    return bytesOf(form.number(entries.length, options.isBig ? 8 : 2), ...entries, form.number(next, form.wide));
  };
  const built = pages.map((page) => {
    const offsets = page.strips.map((strip) => {
      const start = append(strip);
      if (page.gap) append(page.gap);
      return start;
    });
    if (page.hasOwnPlaces) return page.fields ?? [];
    const lengths = page.strips.map(({ length }) => length);
    return [form.long(273, ...offsets), form.long(279, ...lengths), ...(page.fields ?? [])];
  });
  // From the last page to the first, so that each knows where the next one is.
  let next = 0;
  for (const fields of built.reverse()) next = append(directoryOf(fields, next));
  return bytesOf(head, form.number(next, form.wide), ...body);
}

/** The fields of an uncompressed grey picture of 8 bits. */
export function greyFields(form: TiffForm, widthPx: number, heightPx: number, rowsPerStrip = heightPx): TiffField[] {
  return [
    form.short(256, widthPx),
    form.short(257, heightPx),
    form.short(258, 8),
    form.short(259, 1),
    form.short(262, 1),
    form.short(277, 1),
    form.short(278, rowsPerStrip),
  ];
}

/** What an old-style JPEG picture (TIFF 6.0, section 22) is made of, besides the stream at byte 8. */
export interface OldJpegParts {
  /** Length of the stream as declared; none by default, so that it ends with its end marker. */
  readonly streamLength?: number;
  /** The only strip; none by default: all of the picture is in the stream. */
  readonly strip?: readonly [start: number, length: number];
  readonly fields?: readonly TiffField[];
  readonly samples?: number;
}

/** A TIFF file with a JPEG picture in the old way, its stream at byte 8 followed by other bytes. */
export function oldJpegTiff(
  stream: Uint8Array,
  [widthPx, heightPx]: readonly [number, number],
  { streamLength, strip, fields = [], samples = 1 }: OldJpegParts = {},
  behind: Uint8Array = new Uint8Array(),
): Uint8Array {
  const form = new TiffForm({});
  const places = strip ? [form.long(273, strip[0]), form.long(279, strip[1])] : [];
  const open = [form.long(513, 8), ...(streamLength === undefined ? [] : [form.long(514, streamLength)])];
  const kind = [
    form.short(256, widthPx),
    form.short(257, heightPx),
    form.short(258, ...new Array<number>(samples).fill(8)),
    form.short(259, 6),
    form.short(262, samples === 3 ? 6 : 1),
    form.short(277, samples),
    form.short(278, heightPx),
    form.short(512, 1),
    ...(samples === 3 ? [form.short(530, 1, 1)] : []),
  ];
  return tiffFile([
    { strips: [bytesOf(stream, behind)], hasOwnPlaces: true, fields: [...kind, ...open, ...places, ...fields] },
  ]);
}
