import { decodeBase64 } from '../bytes/base64';
import { latin1 } from '../bytes/text';
import { findBytes, matchesAt } from '../bytes/match';
import { formats } from '../formats/registry';
import { longestSearchedText } from '../limits';

/** How the base64 text of a JPEG, PNG, WebP or GIF file begins. */
const base64Picture = /(?:\/9j\/|iVBORw0KGgo|UklGR|R0lGOD)[A-Za-z0-9+/]{200,}={0,2}/gu;

function isPicture(bytes: Uint8Array): boolean {
  return formats.some((format) => format.id !== 'svg' && format.sniff(bytes));
}

/** The contents of the parts of a multipart body (RFC 2046, 5.1); empty when it is none. */
function multipartContents(body: Uint8Array): Uint8Array[] {
  if (!matchesAt(body, 0, '--')) return [];
  const lineEnd = findBytes(body, '\r\n', 0, 300);
  if (lineEnd < 3) return [];
  const boundary = `\r\n${latin1(body.subarray(0, lineEnd))}`;
  const contents: Uint8Array[] = [];
  for (let at = lineEnd; at >= 0 && at < body.length;) {
    const from = findBytes(body, '\r\n\r\n', at);
    if (from < 0) break;
    const to = findBytes(body, boundary, from);
    contents.push(body.subarray(from + 4, to < 0 ? body.length : to));
    at = to < 0 ? -1 : to + boundary.length;
  }
  return contents;
}

function base64Pictures(body: Uint8Array): Uint8Array[] {
  if (body.length > longestSearchedText) return [];
  // In JSON a slash may be written as \/.
  const text = latin1(body, body.length).replaceAll('\\/', '/');
  return [...text.matchAll(base64Picture)].flatMap(([found]) => decodeBase64(found) ?? []);
}

/**
 * The pictures in the body of a request: the body itself, parts of a multipart body, or base64 in text such as JSON or
 * a data: URL. Found by their first bytes; a picture that was cut into pieces gives its first piece.
 */
export function picturesInBody(body: Uint8Array): Uint8Array[] {
  if (isPicture(body)) return [body];
  const parts = multipartContents(body);
  if (parts.length > 0) return parts.flatMap(picturesInBody);
  return base64Pictures(body).filter(isPicture);
}
