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
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, target } of findAddresses(plain)) {
    let fresh: string | null = localPath.test(target) ? 'none' : null;
    if (/^data:/i.test(target)) {
      const uri = cleanDataUri(target, clean);
      if (uri === null) return null;
      fresh = uri ? `url("${uri}")` : 'none';
    }
    if (fresh === null) continue;
    parts.push(plain.slice(from, start), fresh);
    from = end;
  }
  parts.push(plain.slice(from));
  return parts.join('');
}

/** The `url(…)` of a style sheet; `target` is what is in the brackets, without quotes. */
function* findAddresses(css: string): Generator<{ start: number; end: number; target: string }, void> {
  for (let start = css.indexOf('url('); start >= 0; start = css.indexOf('url(', start + 4)) {
    const quote = /\s*(["']?)/y;
    quote.lastIndex = start + 4;
    const mark = quote.exec(css)?.[1] ?? '';
    const close = css.indexOf(mark || ')', quote.lastIndex);
    const end = mark && close >= 0 ? css.indexOf(')', close) : close;
    if (end < 0) return;
    yield { start, end: end + 1, target: css.slice(quote.lastIndex, close).trim() };
    start = end - 3;
  }
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
