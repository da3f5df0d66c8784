import { inflate } from '../../deflate/inflate';
import { FixedOutput } from '../../deflate/outputs';
import { withoutZlibHeader } from '../../deflate/zlib';
import type { Header } from './header';
import { passSizes } from './header';

/** The rows of one pass of a picture, in decoded data: each has a filter byte before its samples. */
export interface Pass {
  /** Offset of the first row's filter byte. */
  readonly start: number;
  readonly widthPx: number;
  readonly rows: number;
  /** Bytes of a row without its filter byte. */
  readonly rowBytes: number;
}

/** Where the passes of a frame are in its decoded data; one pass when it is not interlaced. */
export function passes(header: Header, widthPx: number, heightPx: number): Pass[] {
  let start = 0;
  return passSizes(header, widthPx, heightPx).map(([width, rows]) => {
    const rowBytes = Math.ceil((width * header.bitsPerPixel) / 8);
    const pass = { start, widthPx: width, rows, rowBytes };
    start += rows * (1 + rowBytes);
    return pass;
  });
}

/** The decoded data of a zlib stream of a known length; null when it does not have it. */
export function decodeStream(parts: readonly Uint8Array[], length: number): Uint8Array | null {
  const body = withoutZlibHeader(parts);
  const output = new FixedOutput(length);
  const decoded = body && inflate(body, length, output);
  return decoded?.produced === length ? output.bytes : null;
}

/** Undoes the filters of all rows in place (PNG 3rd edition, 9.2); false for an unknown filter. */
export function unfilter(data: Uint8Array, list: readonly Pass[], bytesPerPixel: number): boolean {
  return eachRow(list, (at, above, length) => {
    const filter = data[at - 1] ?? 0;
    if (filter > 4) return false;
    for (let i = 0; i < length; i++) {
      const left = i < bytesPerPixel ? 0 : (data[at + i - bytesPerPixel] ?? 0);
      const up = above < 0 ? 0 : (data[above + i] ?? 0);
      const corner = above < 0 || i < bytesPerPixel ? 0 : (data[above + i - bytesPerPixel] ?? 0);
      data[at + i] = (data[at + i] ?? 0) + predict(filter, left, up, corner);
    }
    return true;
  });
}

/** Filters plain rows with the filter each says it has, into new data. */
export function filter(data: Uint8Array, list: readonly Pass[], bytesPerPixel: number): Uint8Array {
  const coded = data.slice();
  eachRow(list, (at, above, length) => {
    const kind = data[at - 1] ?? 0;
    for (let i = 0; i < length; i++) {
      const left = i < bytesPerPixel ? 0 : (data[at + i - bytesPerPixel] ?? 0);
      const up = above < 0 ? 0 : (data[above + i] ?? 0);
      const corner = above < 0 || i < bytesPerPixel ? 0 : (data[above + i - bytesPerPixel] ?? 0);
      coded[at + i] = (data[at + i] ?? 0) - predict(kind, left, up, corner);
    }
    return true;
  });
  return coded;
}

/** Calls for each row with the offsets of its samples and of those of the row above (-1 for none). */
export function eachRow(
  list: readonly Pass[],
  visit: (at: number, above: number, length: number, pass: Pass) => boolean,
): boolean {
  for (const pass of list) {
    for (let row = 0; row < pass.rows; row++) {
      const at = pass.start + row * (1 + pass.rowBytes) + 1;
      if (!visit(at, row === 0 ? -1 : at - 1 - pass.rowBytes, pass.rowBytes, pass)) return false;
    }
  }
  return true;
}

function predict(kind: number, left: number, up: number, corner: number): number {
  switch (kind) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth(left, up, corner);
    default:
      return 0;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
