import type { Kind } from './kinds';

/** What is found by reading it, or by knowing the person. */
const notMatchedByLooks: ReadonlySet<Kind> = new Set<Kind>([
  'sign',
  'text',
  'document',
  'code',
  'plate',
  'vehicle',
  'person',
  'face',
  'clock',
  'detail',
  'agreeing_time',
]);

/** Whether software could compare a thing of this kind with other pictures of the place, by its looks. */
export function isComparable(kind: Kind): boolean {
  return !notMatchedByLooks.has(kind);
}
