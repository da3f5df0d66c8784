import { mostEntityText, deepestEntity } from '../../limits';

const predefined: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Resolves references (XML 1.0, 4.1 to 4.6) with a document's own entities, within bounds. */
export class Entities {
  private readonly declared = new Map<string, string>();
  private expanded = 0;

  /** Takes the general entities of a document type declaration; parameter and external ones are not resolved. */
  declare(doctype: string): void {
    for (const [, name = '', quoted = ''] of doctype.matchAll(/<!ENTITY\s+([^\s%"'<>]+)\s+("[^"]*"|'[^']*')\s*>/g)) {
      if (!this.declared.has(name)) this.declared.set(name, quoted.slice(1, -1));
    }
  }

  /** The text with all references resolved; null when one is unknown, brings markup, or there is too much. */
  resolve(text: string, depth = 0): string | null {
    if (!text.includes('&')) return text;
    if (depth > deepestEntity) return null;
    const parts: string[] = [];
    let at = 0;
    for (let start = text.indexOf('&'); start >= 0; start = text.indexOf('&', at)) {
      const end = text.indexOf(';', start);
      if (end < 0 || end - start > 64) return null;
      const value = this.resolveOne(text.slice(start + 1, end), depth);
      if (value === null) return null;
      parts.push(text.slice(at, start), value);
      at = end + 1;
    }
    parts.push(text.slice(at));
    return parts.join('');
  }

  private resolveOne(name: string, depth: number): string | null {
    const known = predefined[name];
    if (known !== undefined) return known;
    if (name.startsWith('#')) {
      const code = /^#x[0-9a-f]+$/i.test(name) ? parseInt(name.slice(2), 16) : /^#\d+$/.test(name) ? +name.slice(1) : 0;
      const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000);
      return isCharacter ? String.fromCodePoint(code) : null;
    }
    const raw = this.declared.get(name);
    if (raw === undefined || raw.includes('<')) return null;
    this.expanded += raw.length + 1;
    return this.expanded > mostEntityText ? null : this.resolve(raw, depth + 1);
  }
}

/** Text as XML character data. */
export function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, escape);
}

/** Text as the value of an attribute in double quotes. White space other than blanks would be read as blanks. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, escape);
}

function escape(char: string): string {
  const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return names[char] ?? `&#${char.charCodeAt(0)};`;
}
