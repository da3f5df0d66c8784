import { natives } from './natives';

/**
 * Gives these classes of the browser a `then` of their own, which is undefined: a promise that is resolved looks there,
 * and comes no further, to where a page could have put a getter that is handed the object. It stays for as long as the
 * document does, since what could be taken back the page could take back too; a page may still set `then` on objects.
 * @returns false when the page was there before
 */
export function shieldThen(classes: readonly string[]): boolean {
  const then = 'then';
  for (let index = 0; index < classes.length; index += 1) {
    const owner = natives.prototypeOf(classes[index] ?? '');
    if (!owner || known(owner)) continue;
    const shield = {
      get [then]() {
        return undefined;
      },
      set [then](value: unknown) {
        natives.defineProperty(this, then, { value, writable: true, enumerable: true, configurable: true });
      },
    };
    const descriptor = natives.getOwnPropertyDescriptor(shield, then);
    if (!descriptor || !natives.defineProperty(owner, then, { ...descriptor, enumerable: false, configurable: false }))
      return false;
    remember(owner);
  }
  return true;
}

const shielded = new WeakSet<object>();
const known = shielded.has.bind(shielded);
const remember = shielded.add.bind(shielded);
