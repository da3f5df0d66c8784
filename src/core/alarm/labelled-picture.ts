import { matchesAt } from '../bytes/match';
import { latin1 } from '../bytes/text';
import { claimsPicture } from '../policy/should-hold';
import { longestPartHeads } from '../limits';

/**
 * The head of a part that has a file name, when its content is missing: the next boundary follows at once. A line is
 * read in one way only and lines are few, so that no body keeps this busy.
 */
const emptyPart =
  /filename="([^"\r\n]*)"(?:\r\n(?:Content-Type:([^\r\n]*)|(?!Content-Type:)[^\r\n]+)){0,8}\r\n\r\n\r\n--/giu;

/**
 * Whether a multipart body (RFC 2046, 5.1), of which the browser shows the heads but not the files, has a file that
 * calls itself a picture by its name or type.
 */
export function labelsPicture(body: Uint8Array): boolean {
  if (!matchesAt(body, 0, '--')) return false;
  const heads = latin1(body, longestPartHeads);
  return [...heads.matchAll(emptyPart)].some(([, name = '', type = '']) => claimsPicture({ name, type: type.trim() }));
}
