import type { EmbeddedCleaner } from './data-uri';
import { cleanDataUri } from './data-uri';

/** A path on the computer of whoever made the file. */
export const localPath = /file:\/|[a-z]:\\|\/users\/|\/home\/[a-z]/i;

/**
 * A style sheet or declaration list without comments, with embedded pictures cleaned and local paths gone (CSS Syntax
 * 3); null when an embedded picture cannot be cleaned.
 */
export function cleanCss(css: string, clean: EmbeddedCleaner): string | null {
  const plain = withoutComments(css);
  if (!plain.includes('url(') && !localPath.test(plain)) return plain;
  let isBroken = false;
  const cleaned = plain.replace(/url\(\s*("[^"]*"|'[^']*'|[^)"']*)\s*\)/g, (whole, quoted: string) => {
    const target = quoted.replace(/^["']|["']$/g, '').trim();
    if (/^data:/i.test(target)) {
      const fresh = cleanDataUri(target, clean);
      if (fresh === null) isBroken = true;
      return fresh ? `url("${fresh}")` : 'none';
    }
    return localPath.test(target) ? 'none' : whole;
  });
  return isBroken ? null : cleaned;
}

/** Comments end at the first end mark, except that in strings there are none. */
function withoutComments(css: string): string {
  if (!css.includes('/*')) return css;
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < css.length; at++) {
    const char = css.charAt(at);
    if (char === '"' || char === "'") {
      const end = css.indexOf(char, at + 1);
      at = end < 0 ? css.length : end;
    } else if (char === '/' && css.charAt(at + 1) === '*') {
      parts.push(css.slice(from, at));
      const end = css.indexOf('*/', at + 2);
      at = end < 0 ? css.length : end + 1;
      from = at + 1;
    }
  }
  parts.push(css.slice(from));
  return parts.join('');
}
