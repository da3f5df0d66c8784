import { mostXmlProperties } from '../limits';

/** One value in an XMP packet: the property it belongs to, without namespace prefix, and its text. */
export interface XmlProperty {
  readonly name: string;
  readonly prefix: string;
  readonly value: string;
}

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([\w.-]+:)?([\w.-]+)([^<>]*?)(\/?)>|([^<]+)|</g;
const ATTRIBUTE = /([\w.-]+):([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** Containers of RDF and the XMP wrapper, whose text belongs to the property around them. */
const WRAPPERS = new Set(['rdf', 'x', 'xml', 'xmlns']);
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Every property value in an XMP packet (ISO 16684-1), in elements and attributes, in document order. Tolerant, not a
 * validating parser: packets in the wild are often cut or broken, and what can be read is worth showing.
 */
export function xmlProperties(xml: string): XmlProperty[] {
  const found: XmlProperty[] = [];
  const open: { prefix: string; name: string }[] = [];
  const add = (owner: { prefix: string; name: string } | undefined, value: string): void => {
    if (owner && value.trim() !== '') found.push({ ...owner, value: decodeEntities(value) });
  };
  const property = (): { prefix: string; name: string } | undefined =>
    open.findLast(({ prefix }) => !WRAPPERS.has(prefix));
  for (const token of xml.matchAll(TOKEN)) {
    if (found.length >= mostXmlProperties) break;
    const [, cdata, closing, prefixed = '', name, attributes = '', empty, text] = token;
    if (text !== undefined || cdata !== undefined) add(property(), text ?? cdata ?? '');
    if (name === undefined) continue;
    if (closing) {
      open.pop();
      continue;
    }
    open.push({ prefix: prefixed.slice(0, -1), name });
    for (const [, prefix = '', key = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
      if (WRAPPERS.has(prefix)) {
        if (key === 'resource') add(property(), double ?? single ?? '');
      } else add({ prefix, name: key }, double ?? single ?? '');
    }
    if (empty) open.pop();
  }
  return found;
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
