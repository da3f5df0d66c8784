/** An attribute as written: references in its value are not resolved. */
export interface Attribute {
  readonly name: string;
  readonly value: string;
}

/** A piece of an XML document (XML 1.0); together the tokens are the whole text. */
export type Token = { readonly start: number; readonly end: number } & (
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly attributes: readonly Attribute[];
      /** `<name/>`: opened and closed at once. */
      readonly isEmpty: boolean;
    }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'cdata'; readonly value: string }
  | { readonly kind: 'comment' | 'instruction' | 'doctype'; readonly value: string }
);

/** Cuts a document into tokens, lazily; ends early, before the end of the text, where it is not well-formed. */
export function* readTokens(text: string): Generator<Token, void> {
  let at = 0;
  while (at < text.length) {
    const token = readToken(text, at);
    if (!token) return;
    yield token;
    at = token.end;
  }
}

function readToken(text: string, start: number): Token | null {
  if (text.charAt(start) !== '<') {
    const next = text.indexOf('<', start);
    const end = next < 0 ? text.length : next;
    return { kind: 'text', value: text.slice(start, end), start, end };
  }
  if (text.startsWith('<!--', start)) return delimited('comment', text, start, 4, '-->');
  if (text.startsWith('<![CDATA[', start)) return delimited('cdata', text, start, 9, ']]>');
  if (text.startsWith('<?', start)) return delimited('instruction', text, start, 2, '?>');
  if (text.startsWith('<!DOCTYPE', start)) return readDoctype(text, start);
  if (text.startsWith('</', start)) {
    close.lastIndex = start;
    const match = close.exec(text);
    return match ? { kind: 'close', name: match[1] ?? '', start, end: close.lastIndex } : null;
  }
  return readOpen(text, start);
}

const nameChars = '[^\\s<>/=\'"&!?]+';
const close = new RegExp(`</(${nameChars})\\s*>`, 'y');
const open = new RegExp(`<(${nameChars})`, 'y');
const attribute = new RegExp(`\\s+(${nameChars})\\s*=\\s*("[^"<]*"|'[^'<]*')`, 'y');
const openEnd = /\s*(\/?)>/y;

function delimited(
  kind: 'comment' | 'cdata' | 'instruction',
  text: string,
  start: number,
  openLength: number,
  ending: string,
): Token | null {
  const end = text.indexOf(ending, start + openLength);
  if (end < 0) return null;
  return { kind, value: text.slice(start + openLength, end), start, end: end + ending.length };
}

/** A document type declaration; its internal subset may hold `>` in quotes, comments and declarations. */
function readDoctype(text: string, start: number): Token | null {
  let inSubset = false;
  for (let at = start + '<!DOCTYPE'.length; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '"' || char === "'") at = text.indexOf(char, at + 1);
    else if (char === '[') inSubset = true;
    else if (char === ']') inSubset = false;
    else if (inSubset && text.startsWith('<!--', at)) at = text.indexOf('-->', at + 4);
    else if (char === '>' && !inSubset) {
      return { kind: 'doctype', value: text.slice(start, at), start, end: at + 1 };
    }
    if (at < 0) return null;
  }
  return null;
}

function readOpen(text: string, start: number): Token | null {
  open.lastIndex = start;
  const name = open.exec(text)?.[1];
  if (!name) return null;
  let at = open.lastIndex;
  const attributes: Attribute[] = [];
  const names = new Set<string>();
  for (;;) {
    attribute.lastIndex = at;
    const match = attribute.exec(text);
    if (!match) break;
    const [, attributeName = '', quoted = ''] = match;
    if (names.has(attributeName)) return null;
    names.add(attributeName);
    attributes.push({ name: attributeName, value: quoted.slice(1, -1) });
    at = attribute.lastIndex;
  }
  openEnd.lastIndex = at;
  const ending = openEnd.exec(text);
  if (!ending) return null;
  return { kind: 'open', name, attributes, isEmpty: ending[1] === '/', start, end: openEnd.lastIndex };
}
