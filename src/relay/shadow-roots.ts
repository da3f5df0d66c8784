interface ChromeDom {
  readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
}

/** The shadow root of an element, also a closed one; content scripts may ask for it in both browsers. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const own = element as Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };
  if (own.openOrClosedShadowRoot !== undefined) return own.openOrClosedShadowRoot;
  const { chrome } = globalThis as { readonly chrome?: ChromeDom };
  try {
    return chrome?.dom?.openOrClosedShadowRoot(element) ?? element.shadowRoot;
  } catch {
    return element.shadowRoot;
  }
}

/** Every file input in the shadow trees of an element, at any depth; empty for anything that is no element. */
export function fileInputsBelow(node: EventTarget | null): HTMLInputElement[] {
  const element = node as Partial<Element> | null;
  if (element?.nodeType !== 1) return [];
  const found: HTMLInputElement[] = [];
  const open = [shadowRootOf(element as Element)];
  for (let root = open.pop(); root !== undefined; root = open.pop()) {
    if (!root) continue;
    for (const inner of root.querySelectorAll<HTMLElement>('*')) {
      if (inner.localName === 'input' && (inner as HTMLInputElement).type === 'file') {
        found.push(inner as HTMLInputElement);
      } else {
        open.push(shadowRootOf(inner));
      }
    }
  }
  return found;
}
