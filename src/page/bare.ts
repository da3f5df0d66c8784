const { setPrototypeOf } = Reflect;

/**
 * Takes an object literal out of the page's reach: what a browser looks up in it and does not find, it would look up in
 * `Object.prototype`, where a getter of the page would be handed the whole object.
 */
export function bare<T extends object>(members: T): T {
  setPrototypeOf(members, null);
  return members;
}
