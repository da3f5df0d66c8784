import { cancel, deliver, greeting, handover, toRelay } from '../bridge/world-link';
import { filesOf, natives } from './natives';

/** The MAIN end of the link to the isolated world; see src/bridge/world-link.ts. */
export interface RelayLink {
  /** Sends a node; whether the other end said yes. */
  tell(type: string, node: EventTarget): boolean;
  /** Calls back for each message of this type with its node; the message counts as taken. */
  on(type: string, handler: (node: EventTarget, event: MouseEvent) => void): void;
  /** Asks whether these files may go on: the clean ones in the same order, or null when the user said no. */
  ask(files: readonly File[]): Promise<readonly File[] | null>;
}

/** Calls back once, when the isolated world has decided about a carrier. */
export function whenDecided(carrier: EventTarget, use: (files: readonly File[] | null) => void): void {
  const listen = (type: string, act: () => void): void => {
    natives.apply(natives.addEventListener, carrier, [type, act, { once: true }]);
  };
  listen(deliver, () => {
    use(filesOf(carrier));
  });
  listen(cancel, () => {
    use(null);
  });
}

function makeCarrier(files: readonly File[]): EventTarget {
  const carrier = natives.apply(natives.createElement, natives.document, ['input']) as EventTarget;
  natives.apply(natives.setInputType, carrier, ['file']);
  const transfer = new natives.DataTransfer();
  const items = natives.apply(natives.transferItems, transfer, []);
  for (let index = 0; index < files.length; index += 1) natives.apply(natives.addItem, items, [files[index]]);
  natives.apply(natives.setInputFiles, carrier, [natives.apply(natives.transferFiles, transfer, [])]);
  return carrier;
}

/**
 * Hands the shared element over before any code of the page runs.
 * @param onGone called when nobody at the other end answers any more: the extension was removed
 */
export function connectToRelay(onGone: () => void): RelayLink {
  const shared = natives.apply(natives.createElement, natives.document, ['i']) as EventTarget;
  /** Whether anybody was ever at the other end. */
  let met = false;
  /** True when the other end answered. */
  const send = (target: EventTarget, type: string, node: EventTarget): boolean => {
    const event = new natives.MouseEvent(type, { cancelable: true, relatedTarget: node });
    const answered = natives.apply(natives.dispatchEvent, target, [event]) === false;
    if (answered) met = true;
    return answered;
  };
  if (!send(natives.document, handover, shared)) {
    // The isolated script has not run yet. It will before the page does, and greets; nobody may greet later.
    const onGreeting = (event: Event): void => {
      natives.apply(natives.stopImmediatePropagation, event, []);
      send(natives.document, handover, shared);
    };
    natives.apply(natives.addEventListener, natives.document, [greeting, onGreeting, { capture: true, once: true }]);
  }
  /** As `send` to the isolated world; a no may also mean that nobody is there. */
  const tell = (type: string, node: EventTarget): boolean => {
    if (send(shared, type, node)) return true;
    if (met && !send(shared, toRelay.ping, shared)) onGone();
    return false;
  };
  return {
    tell,
    on: (type, handler) => {
      const onMessage = (event: MouseEvent): void => {
        const node = natives.apply(natives.relatedTarget, event, []) as EventTarget | null;
        if (!node) return;
        event.preventDefault();
        handler(node, event);
      };
      natives.apply(natives.addEventListener, shared, [type, onMessage]);
    },
    ask: (files) =>
      new natives.Promise((resolve) => {
        const carrier = makeCarrier(files);
        whenDecided(carrier, resolve);
        // Nobody there to decide: the page does not get the files.
        if (!tell(toRelay.ask, carrier)) resolve(null);
      }),
  };
}
