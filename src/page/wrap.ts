import { natives } from './natives';

type Method = (this: unknown, ...args: never[]) => unknown;

/** Wrapper → what it stands for; toString of a wrapper is that of the original. */
const originals = new WeakMap<object, Method>();
const has = originals.has.bind(originals);
const get = originals.get.bind(originals);
const set = originals.set.bind(originals);

/**
 * Replaces a method on a prototype, keeping its descriptor, name and length, so that a site sees no difference.
 * @param before runs with the call's `this` and arguments before the original does; it must not throw
 * @returns puts the original back, unless somebody replaced the wrapper since
 */
export function wrapMethod(
  owner: object,
  name: string,
  before: (self: unknown, args: readonly unknown[]) => void,
): () => void {
  const descriptor = natives.getOwnPropertyDescriptor(owner, name);
  const original = descriptor?.value as Method | undefined;
  if (!descriptor || typeof original !== 'function') return () => undefined;
  // A method shorthand has no prototype and can't be constructed, as is true of built-in methods.
  const wrapper = {
    [name](this: unknown, ...args: unknown[]): unknown {
      before(this, args);
      return natives.apply(original, this, args);
    },
  }[name];
  if (!wrapper) return () => undefined;
  natives.defineProperty(wrapper, 'length', { value: original.length, configurable: true });
  set(wrapper, original);
  natives.defineProperty(owner, name, { ...descriptor, value: wrapper });
  return () => {
    if (natives.getOwnPropertyDescriptor(owner, name)?.value === wrapper) {
      natives.defineProperty(owner, name, descriptor);
    }
  };
}

/** Lets `Function.prototype.toString` answer for wrappers as for what they stand for. */
export function hideWrappers(): () => void {
  const descriptor = natives.getOwnPropertyDescriptor(Function.prototype, 'toString');
  if (!descriptor) return () => undefined;
  const holder = {
    toString(this: unknown): unknown {
      const self = typeof this === 'function' && has(this) ? get(this) : this;
      return natives.apply(natives.functionToString, self, []);
    },
  };
  const wrapper: unknown = natives.getOwnPropertyDescriptor(holder, 'toString')?.value;
  if (typeof wrapper !== 'function') return () => undefined;
  set(wrapper, natives.functionToString);
  natives.defineProperty(Function.prototype, 'toString', { ...descriptor, value: wrapper });
  return () => {
    natives.defineProperty(Function.prototype, 'toString', descriptor);
  };
}
