import { cleanCss, localPath } from './css';
import { cleanDataUri } from './data-uri';
import type { EmbeddedCleaner } from './data-uri';
import { expandName } from './names';
import type { Scope } from './names';
import type { Attribute } from './tokens';
import {
  keptNamespaces,
  svgAttributes,
  xhtmlAttributes,
  xhtmlNamespace,
  xlinkNamespace,
  xmlNamespace,
} from './vocabulary';

/** keep: with this value; drop: gone; refuse: a picture in it cannot be cleaned. */
export type AttributeOutcome = { readonly fate: 'keep'; readonly value: string } | { readonly fate: 'drop' | 'refuse' };

/** What becomes of an attribute whose references are resolved, on an element of that namespace. */
export function cleanAttribute(
  attribute: Attribute,
  elementNamespace: string,
  scope: Scope,
  clean: EmbeddedCleaner,
): AttributeOutcome {
  const { name, value } = attribute;
  const drop: AttributeOutcome = { fate: 'drop' };
  if (name === 'xmlns' || name.startsWith('xmlns:')) {
    return keptNamespaces.includes(value) ? { fate: 'keep', value } : drop;
  }
  const { namespace, local } = expandName(name, scope, true);
  if (!isKnown(namespace, local, elementNamespace) || /^\s*javascript:/i.test(value)) return drop;
  if (local === 'href' && /^\s*data:/i.test(value)) {
    const fresh = cleanDataUri(value.trim(), clean);
    if (fresh === null) return { fate: 'refuse' };
    return fresh ? { fate: 'keep', value: fresh } : drop;
  }
  if (local === 'style' || value.includes('url(')) {
    const fresh = cleanCss(value, clean);
    return fresh === null ? { fate: 'refuse' } : { fate: 'keep', value: fresh };
  }
  return localPath.test(value) ? drop : { fate: 'keep', value };
}

function isKnown(namespace: string | null, local: string, elementNamespace: string): boolean {
  if (namespace === xlinkNamespace) return local === 'href';
  if (namespace === xmlNamespace) return local === 'space' || local === 'lang' || local === 'id';
  if (namespace !== '') return false;
  if (elementNamespace === xhtmlNamespace) return xhtmlAttributes.has(local);
  return svgAttributes.has(local) || local === 'aria-label' || local === 'aria-labelledby' || local === 'aria-hidden';
}

/** The address an attribute would load something from over the network; null for none. */
export function remoteAddress(value: string): string | null {
  const match = /^\s*((?:https?:)?\/\/\S+)|url\(\s*["']?((?:https?:)?\/\/[^)"']+)|@import\s+["']?([^"';]+)/i.exec(
    value,
  );
  return match ? (match[1] ?? match[2] ?? match[3] ?? null) : null;
}
