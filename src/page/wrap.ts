import type { Native } from './natives';
import { natives } from './natives';

/** Wrapper → what it stands for; toString of a wrapper is that of the original. */
const originals = new WeakMap<object, Native>();
const has = originals.has.bind(originals);
const get = originals.get.bind(originals);
const set = originals.set.bind(originals);

/**
 * Replaces a method on a prototype, keeping its descriptor, name and length, so that a site sees no difference.
 * @param around gets the original, and the call's `this` and arguments; what it returns is the call's result
 * @returns puts the original back; where somebody replaced the wrapper since, it only passes calls on from now on
 */
export function wrapMethod(
  owner: object,
  name: string,
  around: (original: Native, self: unknown, args: readonly unknown[]) => unknown,
): () => void {
  const descriptor = natives.getOwnPropertyDescriptor(owner, name);
  const original: unknown = descriptor?.value;
  if (!descriptor || typeof original !== 'function') return () => undefined;
  const native = original as Native;
  let live = true;
  // A method shorthand has no prototype and can't be constructed, as is true of built-in methods.
  const wrapper = {
    [name](this: unknown, ...args: unknown[]): unknown {
      return live ? around(native, this, args) : natives.apply(native, this, args);
    },
  }[name];
  if (!wrapper) return () => undefined;
  natives.defineProperty(wrapper, 'length', { value: native.length, configurable: true });
  set(wrapper, native);
  natives.defineProperty(owner, name, { ...descriptor, value: wrapper });
  return () => {
    // Somebody may keep the wrapper, or have wrapped it: it does nothing from now on.
    live = false;
    if (natives.getOwnPropertyDescriptor(owner, name)?.value === wrapper) {
      natives.defineProperty(owner, name, descriptor);
    }
  };
}

/**
 * As `wrapMethod`, for the getter of a property.
 * @param around gets the original getter and the object asked; what it returns is the value
 */
export function wrapGetter(
  owner: object,
  name: string,
  around: (original: Native, self: unknown) => unknown,
): () => void {
  const descriptor = natives.getOwnPropertyDescriptor(owner, name);
  const native = descriptor?.get as Native | undefined;
  if (!descriptor || !native) return () => undefined;
  let live = true;
  const made = {
    get [name](): unknown {
      return live ? around(native, this) : natives.apply(native, this, []);
    },
  };
  const wrapper = natives.getOwnPropertyDescriptor(made, name)?.get;
  if (!wrapper) return () => undefined;
  set(wrapper, native);
  natives.defineProperty(owner, name, { ...descriptor, get: wrapper });
  return () => {
    live = false;
    if (natives.getOwnPropertyDescriptor(owner, name)?.get === wrapper) natives.defineProperty(owner, name, descriptor);
  };
}

/** Lets `Function.prototype.toString` answer for wrappers as for what they stand for. */
export function hideWrappers(): () => void {
  return wrapMethod(Function.prototype, 'toString', (original, self, args) =>
    natives.apply(original, typeof self === 'function' && has(self) ? get(self) : self, args),
  );
}
