/**
 * What the document can do, also when an element of the page has the name of it: such an element stands for the member
 * of the document, in this world too (HTML, "named properties of Document"), but not for that of its prototype.
 */
const own = (name: 'createElement' | 'documentElement'): unknown => Reflect.get(Document.prototype, name, document);

export function makeElement<Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name] {
  const create = own('createElement') as (name: string) => HTMLElementTagNameMap[Name];
  return create.call(document, name);
}

/** The root element, into which the extension's own elements go. */
export function rootElement(): HTMLElement {
  return own('documentElement') as HTMLElement;
}
