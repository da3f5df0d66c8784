import type { Native } from './natives';
import { natives } from './natives';

const roots = new WeakMap<object, ShadowRoot>();
const getRoot = roots.get.bind(roots);
const setRoot = roots.set.bind(roots);

/** Remembers a closed root for this module's own look-ups; nobody else gets it. */
export function rememberRoot(host: Element, root: ShadowRoot): void {
  setRoot(host, root);
}

function descend(from: Element | null, next: (root: ShadowRoot) => Element | null): Element | null {
  let element = from;
  while (element) {
    const root = getRoot(element) ?? (natives.apply(natives.shadowRoot, element, []) as ShadowRoot | null);
    const inner = root && next(root);
    if (!inner || inner === element) return element;
    element = inner;
  }
  return element;
}

function ask(fn: Native, self: unknown, args: readonly unknown[]): Element | null {
  return natives.apply(fn, self, args) as Element | null;
}

/** The innermost element at a point of the viewport in CSS pixels, through shadow trees. */
export function deepElementFromPoint(x: number, y: number): Element | null {
  return descend(ask(natives.elementFromPoint, natives.document, [x, y]), (root) =>
    ask(natives.rootElementFromPoint, root, [x, y]),
  );
}

/** The innermost element that has the focus, through shadow trees; the body when none has. */
export function deepActiveElement(): Element | null {
  const top = ask(natives.activeElement, natives.document, []) ?? ask(natives.body, natives.document, []);
  return descend(top, (root) => ask(natives.rootActiveElement, root, []));
}
