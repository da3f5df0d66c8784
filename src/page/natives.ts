import { append } from './append';
import { bare } from './bare';

/**
 * Built-ins as they were before any code of the page ran. MAIN-world code uses only these: the page may replace every
 * global and prototype later.
 */
const { apply, defineProperty, getOwnPropertyDescriptor, getPrototypeOf, ownKeys } = Reflect;
const typeError = TypeError.prototype;
const globals = globalThis as unknown as Readonly<Record<string, { readonly prototype: object } | undefined>>;
const arrayValues = getOwnPropertyDescriptor(Array.prototype, 'values')?.value as Native;

/** Called as `natives.apply(fn, self, args)`. */
export type Native = (...args: never[]) => unknown;

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

function setter(owner: object, name: string): Native {
  const set = getOwnPropertyDescriptor(owner, name)?.set;
  if (!set) throw new Error(`No native setter ${name}`);
  return set as Native;
}

const objectCreate = method(Object, 'create');
const call = apply as (fn: Native, self: unknown, args: readonly unknown[]) => unknown;

export const natives = {
  apply: call,
  defineProperty: (object: object, key: PropertyKey, descriptor: PropertyDescriptor): boolean =>
    defineProperty(object, key, bare(descriptor)),
  getOwnPropertyDescriptor,
  ownKeys,
  /** Not `instanceof`, which asks the page. */
  isTypeError: (error: unknown): boolean => getPrototypeOf(error as object) === typeError,
  create: (prototype: object | null): unknown => call(objectCreate, Object, [prototype]),
  iterator: Symbol.iterator,
  asyncIterator: Symbol.asyncIterator,
  iterate: <T>(array: readonly T[]): Iterator<T> => apply(arrayValues, array, []) as Iterator<T>,
  /** The prototype of a class that not every browser has; null where it is missing. */
  prototypeOf: (name: string): object | null => globals[name]?.prototype ?? null,
  /** A method, getter or constructor of such a class; null where it is missing. */
  methodOf: (name: string, member: string): Native | null => {
    const owner = globals[name]?.prototype;
    return owner && member in owner ? method(owner, member) : null;
  },
  getterOf: (name: string, member: string): Native | null => {
    const owner = globals[name]?.prototype;
    return owner && member in owner ? getter(owner, member) : null;
  },
  constructorOf: (name: string): unknown => globals[name] ?? null,
  document,
  storage: (navigator as Partial<Navigator>).storage ?? null,
  Promise,
  MouseEvent,
  DragEvent,
  ClipboardEvent,
  InputEvent,
  CustomEvent,
  DataTransfer,
  DOMException,
  URL,
  parseJson: JSON.parse,
  createUrl: method(URL, 'createObjectURL'),
  dispatchEvent: method(EventTarget.prototype, 'dispatchEvent'),
  addEventListener: method(EventTarget.prototype, 'addEventListener'),
  createElement: method(Document.prototype, 'createElement'),
  elementFromPoint: method(Document.prototype, 'elementFromPoint'),
  rootElementFromPoint: method(ShadowRoot.prototype, 'elementFromPoint'),
  activeElement: getter(Document.prototype, 'activeElement'),
  rootActiveElement: getter(ShadowRoot.prototype, 'activeElement'),
  body: getter(Document.prototype, 'body'),
  execCommand: method(Document.prototype, 'execCommand'),
  shadowRoot: getter(Element.prototype, 'shadowRoot'),
  getAttribute: method(Element.prototype, 'getAttribute'),
  setAttribute: method(Element.prototype, 'setAttribute'),
  preventDefault: method(Event.prototype, 'preventDefault'),
  defaultPrevented: getter(Event.prototype, 'defaultPrevented'),
  stopImmediatePropagation: method(Event.prototype, 'stopImmediatePropagation'),
  relatedTarget: getter(MouseEvent.prototype, 'relatedTarget'),
  clientX: getter(MouseEvent.prototype, 'clientX'),
  clientY: getter(MouseEvent.prototype, 'clientY'),
  bind: method(Function.prototype, 'bind'),
  queueMicrotask: globalThis.queueMicrotask.bind(globalThis),
  functionToString: method(Function.prototype, 'toString'),
  isConnected: getter(Node.prototype, 'isConnected'),
  parentNode: getter(Node.prototype, 'parentNode'),
  labelControl: getter(HTMLLabelElement.prototype, 'control'),
  inputType: getter(HTMLInputElement.prototype, 'type'),
  inputFiles: getter(HTMLInputElement.prototype, 'files'),
  setInputType: setter(HTMLInputElement.prototype, 'type'),
  isContentEditable: getter(HTMLElement.prototype, 'isContentEditable'),
  localName: getter(Element.prototype, 'localName'),
  transferItems: getter(DataTransfer.prototype, 'items'),
  addItem: method(DataTransferItemList.prototype, 'add'),
  setData: method(DataTransfer.prototype, 'setData'),
  fileListLength: getter(FileList.prototype, 'length'),
  fileName: getter(File.prototype, 'name'),
  blobType: getter(Blob.prototype, 'type'),
  File,
  Blob,
} as const;

/** A list of one thing that the browser can go through also when the page replaced the iterators of arrays. */
export function listOf<T>(value: T): T[] {
  const list = [value];
  let given = false;
  const next = (): IteratorResult<T> => {
    if (given) return bare({ done: true, value: undefined });
    given = true;
    return bare({ done: false, value });
  };
  natives.defineProperty(list, natives.iterator, { value: () => bare({ next }) });
  return list;
}

/** Puts everything back, in order. */
export function undoAll(undo: readonly (() => void)[]): void {
  for (let index = 0; index < undo.length; index += 1) undo[index]?.();
}

/** The files of a carrier or of any file input, as an array of its own. */
export function filesOf(input: EventTarget): File[] {
  const list = natives.apply(natives.inputFiles, input, []) as FileList | null;
  const length = list ? (natives.apply(natives.fileListLength, list, []) as number) : 0;
  const files: File[] = [];
  for (let index = 0; index < length; index += 1) {
    const file = list?.[index];
    if (file) append(files, file);
  }
  return files;
}
