import { adoptInput, greeting, handover } from '../bridge/world-link';
import { natives } from './natives';

/** The MAIN end of the link to the isolated world. */
export interface WorldLink {
  /** Asks the isolated world to listen to a detached file input; whether it does. */
  adopt(input: EventTarget): boolean;
}

/** Hands the shared element over before any code of the page runs; see src/bridge/world-link.ts. */
export function connectToRelay(): WorldLink {
  const shared = natives.apply(natives.createElement, natives.document, ['i']) as EventTarget;
  /** True when the other end answered. */
  const send = (target: EventTarget, type: string, node: EventTarget): boolean => {
    const event = new natives.MouseEvent(type, { cancelable: true, relatedTarget: node });
    return natives.apply(natives.dispatchEvent, target, [event]) === false;
  };
  if (!send(natives.document, handover, shared)) {
    // The isolated script has not run yet. It will before the page does, and greets; nobody may greet later.
    const onGreeting = (event: Event): void => {
      natives.apply(natives.stopImmediatePropagation, event, []);
      send(natives.document, handover, shared);
    };
    natives.apply(natives.addEventListener, natives.document, [greeting, onGreeting, { capture: true, once: true }]);
  }
  return { adopt: (input) => send(shared, adoptInput, input) };
}
