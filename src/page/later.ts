import type { Native } from './natives';
import { append } from './append';
import { natives } from './natives';

/** Calls back in a microtask, after what `callLater` was given before. Not for code of the page. */
export const later = natives.queueMicrotask;

/**
 * Calls a built-in in a microtask, whose callback is the bound built-in itself: what code of the page finds on the stack
 * then names nothing of ours. Calls one after another keep their order.
 */
export function callLater(fn: Native, self: unknown, args: readonly unknown[]): void {
  const bound: unknown[] = [self];
  for (let index = 0; index < args.length; index += 1) append(bound, args[index]);
  natives.queueMicrotask(natives.apply(natives.bind, fn, bound) as () => void);
}

/** Dispatches an event so, in its turn. */
export function dispatchLater(target: EventTarget, event: Event): void {
  callLater(natives.dispatchEvent, target, [event]);
}

/** A promise for a value that is there already, also when the page replaced Promise. */
export function promiseOf<T>(value: T): Promise<T> {
  return new natives.Promise((resolve) => {
    resolve(value);
  });
}
