import { natives } from './natives';

const done = natives.Promise.resolve();

/** Calls back in a microtask: code of the page is then called from a stack that names nothing of ours. */
export function later(callback: () => void): void {
  natives.apply(natives.then, done, [callback]);
}

/** A promise for a value that is there already, also when the page replaced Promise. */
export function promiseOf<T>(value: T): Promise<T> {
  return natives.apply(natives.then, done, [() => value]) as Promise<T>;
}
