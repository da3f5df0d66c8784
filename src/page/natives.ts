/**
 * Built-ins as they were before any code of the page ran. MAIN-world code uses only these: the page may replace every
 * global and prototype later.
 */
const { apply, defineProperty, getOwnPropertyDescriptor } = Reflect;

/** Called as `natives.apply(fn, self, args)`. */
type Native = (...args: never[]) => unknown;

function method(owner: object, name: string): Native {
  const value: unknown = getOwnPropertyDescriptor(owner, name)?.value;
  if (typeof value !== 'function') throw new Error(`No native ${name}`);
  return value as Native;
}

function getter(owner: object, name: string): Native {
  const get = getOwnPropertyDescriptor(owner, name)?.get;
  if (!get) throw new Error(`No native getter ${name}`);
  return get as Native;
}

export const natives = {
  apply: apply as (fn: Native, self: unknown, args: readonly unknown[]) => unknown,
  defineProperty,
  getOwnPropertyDescriptor,
  document,
  MouseEvent,
  dispatchEvent: method(EventTarget.prototype, 'dispatchEvent'),
  addEventListener: method(EventTarget.prototype, 'addEventListener'),
  createElement: method(Document.prototype, 'createElement'),
  stopImmediatePropagation: method(Event.prototype, 'stopImmediatePropagation'),
  functionToString: method(Function.prototype, 'toString'),
  isConnected: getter(Node.prototype, 'isConnected'),
  inputType: getter(HTMLInputElement.prototype, 'type'),
  localName: getter(Element.prototype, 'localName'),
} as const;
