import { natives } from './natives';

const done = natives.Promise.resolve();

/** Calls back in a microtask: code of the page is then called from a stack that names nothing of ours. */
export function later(callback: () => void): void {
  natives.apply(natives.then, done, [callback]);
}

/**
 * Dispatches an event in a microtask whose callback is the bound built-in itself: what a listener of the page finds on
 * the stack then names nothing of ours. Calls for one target after another keep their order.
 */
export function dispatchLater(target: EventTarget, event: Event): void {
  natives.queueMicrotask(natives.apply(natives.bind, natives.dispatchEvent, [target, event]) as () => void);
}

/** A promise for a value that is there already, also when the page replaced Promise. */
export function promiseOf<T>(value: T): Promise<T> {
  return natives.apply(natives.then, done, [() => value]) as Promise<T>;
}
