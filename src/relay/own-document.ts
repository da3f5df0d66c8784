/**
 * What the document can do, also when an element of the page has the name of it: such an element stands for the member
 * of the document, in this world too (HTML, "named properties of Document"), but not for that of its prototype.
 */
const own = (name: 'createElementNS' | 'documentElement'): unknown => Reflect.get(Document.prototype, name, document);

export function makeElement<Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name] {
  const create = own('createElementNS') as (namespace: string, name: string) => HTMLElementTagNameMap[Name];
  // In an SVG document createElement would give an element that can do nothing.
  return create.call(document, 'http://www.w3.org/1999/xhtml', name);
}

/** The root element, into which the extension's own elements go. */
export function rootElement(): HTMLElement {
  return own('documentElement') as HTMLElement;
}
