import type { Attribute } from './tokens';
import { xmlNamespace } from './vocabulary';

/** Prefixes in force at an element; the empty one is the default namespace of elements. */
export type Scope = ReadonlyMap<string, string>;

export const outerScope: Scope = new Map([['xml', xmlNamespace]]);

/** The scope inside an element with these attributes (Namespaces in XML 1.0, section 6). */
export function innerScope(scope: Scope, attributes: readonly Attribute[]): Scope {
  const declared = attributes.filter(({ name }) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (declared.length === 0) return scope;
  const inner = new Map(scope);
  for (const { name, value } of declared) inner.set(name === 'xmlns' ? '' : name.slice(6), value);
  return inner;
}

/** Namespace and local name; the namespace is null for a prefix that was not declared. */
export function expandName(
  name: string,
  scope: Scope,
  isAttribute: boolean,
): { readonly namespace: string | null; readonly local: string } {
  const colon = name.indexOf(':');
  if (colon < 0) return { namespace: isAttribute ? '' : (scope.get('') ?? ''), local: name };
  return { namespace: scope.get(name.slice(0, colon)) ?? null, local: name.slice(colon + 1) };
}
