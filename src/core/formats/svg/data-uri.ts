import { decodeBase64, encodeBase64 } from '../../bytes/base64';
import { encodeUtf8 } from '../../bytes/encode-utf8';

/** Cleans an embedded picture; null when that cannot be done. */
export type EmbeddedCleaner = (bytes: Uint8Array) => { readonly bytes: Uint8Array; readonly mime: string } | null;

/**
 * A `data:` address (RFC 2397) with a clean picture in it; empty when it holds no picture and no font; null when the
 * picture cannot be cleaned.
 */
export function cleanDataUri(uri: string, clean: EmbeddedCleaner): string | null {
  const comma = uri.indexOf(',');
  if (comma < 0) return '';
  const head = uri.slice(5, comma).toLowerCase();
  if (/^(font\/|application\/(x-)?font|application\/vnd\.ms-fontobject)/.test(head)) return uri;
  const content = uri.slice(comma + 1);
  const bytes = /;\s*base64\s*$/.test(head) ? decodeBase64(percentDecoded(content)) : percentDecodedBytes(content);
  if (!bytes) return null;
  if (!head.startsWith('image/') && bytes.length === 0) return '';
  const picture = clean(bytes);
  if (!picture) return head.startsWith('image/') ? null : '';
  return `data:${picture.mime};base64,${encodeBase64(picture.bytes)}`;
}

function percentDecoded(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Percent-encoded bytes as bytes, everything else as UTF-8. */
function percentDecodedBytes(text: string): Uint8Array {
  if (!text.includes('%')) return encodeUtf8(text);
  const parts = text.split(/%([0-9a-f]{2})/i);
  const codes: number[] = [];
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 1) codes.push(parseInt(part, 16));
    else for (const byte of encodeUtf8(part)) codes.push(byte);
  }
  return Uint8Array.from(codes);
}
