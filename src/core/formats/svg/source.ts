import { encodeUtf8, utf8Length } from '../../bytes/encode-utf8';
import { matchesAt } from '../../bytes/match';
import { latin1, utf8 } from '../../bytes/text';

/** An XML file as text, and how to get from lengths of text back to lengths of bytes. */
export interface Source {
  readonly text: string;
  /** Bytes of the byte order mark before the text. */
  readonly markLength: number;
  readonly isUtf8: boolean;
  /** Bytes that a piece of the text has in the file. */
  lengthOf(piece: string): number;
}

/** Reads UTF-8, UTF-16 and Latin-1 files (XML 1.0, appendix F); null for other encodings and broken text. */
export function readSource(bytes: Uint8Array): Source | null {
  if (matchesAt(bytes, 0, '\xff\xfe') || matchesAt(bytes, 0, '<\0')) return readUtf16(bytes, true);
  if (matchesAt(bytes, 0, '\xfe\xff') || matchesAt(bytes, 0, '\0<')) return readUtf16(bytes, false);
  const markLength = matchesAt(bytes, 0, '\xef\xbb\xbf') ? 3 : 0;
  const declared = /^<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)/.exec(latin1(bytes, 200))?.[1]?.toLowerCase() ?? 'utf-8';
  if (['iso-8859-1', 'windows-1252', 'latin1'].includes(declared)) {
    return { text: latin1(bytes, bytes.length), markLength: 0, isUtf8: false, lengthOf: (piece) => piece.length };
  }
  if (!['utf-8', 'utf8', 'us-ascii', 'ascii'].includes(declared)) return null;
  const text = utf8(bytes.subarray(markLength));
  // A text with broken bytes would not be as long again.
  if (text.includes('\ufffd') && encodeUtf8(text).length !== bytes.length - markLength) return null;
  return { text, markLength, isUtf8: true, lengthOf: utf8Length };
}

function readUtf16(bytes: Uint8Array, isLittle: boolean): Source | null {
  if (bytes.length % 2 !== 0) return null;
  const hasMark = bytes[0] === 0xff || bytes[0] === 0xfe;
  const pieces: string[] = [];
  let piece = '';
  for (let at = hasMark ? 2 : 0; at < bytes.length; at += 2) {
    const [high, low] = isLittle ? [bytes[at + 1], bytes[at]] : [bytes[at], bytes[at + 1]];
    piece += String.fromCharCode(((high ?? 0) << 8) | (low ?? 0));
    if (piece.length >= 8192) {
      pieces.push(piece);
      piece = '';
    }
  }
  const text = pieces.join('') + piece;
  return { text, markLength: hasMark ? 2 : 0, isUtf8: false, lengthOf: (part) => 2 * part.length };
}
