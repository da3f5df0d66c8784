import {
  answerAttribute,
  cancel,
  deliver,
  greeting,
  handover,
  stampAttribute,
  subject,
  toRelay,
} from '../bridge/world-link';
import type { Answer } from '../bridge/world-link';
import { bare } from './bare';
import { later } from './later';
import { filesOf, natives } from './natives';

/** The MAIN end of the link to the isolated world; see src/bridge/world-link.ts. */
export interface RelayLink {
  /** Sends a node; whether the other end said yes. */
  tell(type: string, node: EventTarget): boolean;
  /**
   * As `tell`, for what nothing may go on without: false when somebody is there and did not take it, for want of stack say.
   * @throws where the page left hardly any stack
   */
  mustTell(type: string, node: EventTarget): boolean;
  /** Calls back for each message of this type with its node; the message counts as taken. */
  on(type: string, handler: (node: EventTarget, event: MouseEvent) => void): void;
  /**
   * Hands over what the other end is to read or name itself, so that what is read does not come into this world before
   * it is decided: a promise of this world would show it to a page that put a `then` on Object.prototype.
   * @param about arrives as a clone, as with `postMessage`
   * @param stamp of a handle, the version of its file that was decided about already
   * @returns the carrier on which the other end answers; null when nobody is there
   */
  offer(type: string, about: unknown, stamp?: string): EventTarget | null;
}

/** What the other end says of what it was offered. */
export function answerOn(carrier: EventTarget): Answer {
  const text = natives.apply(natives.getAttribute, carrier, [answerAttribute]) as string | null;
  return bare(natives.parseJson(text ?? '{}') as Answer);
}

/** Calls back once, when the isolated world has decided about a carrier. */
export function whenDecided(carrier: EventTarget, use: (files: readonly File[] | null) => void): void {
  const listen = (type: string, act: () => void): void => {
    natives.apply(natives.addEventListener, carrier, [type, act, bare({ once: true })]);
  };
  listen(deliver, () => {
    use(filesOf(carrier));
  });
  listen(cancel, () => {
    use(null);
  });
}

/** A file input of this module's own, in no document: the other end puts files into it. */
function makeCarrier(): EventTarget {
  const carrier = natives.apply(natives.createElement, natives.document, ['input']) as EventTarget;
  natives.apply(natives.setInputType, carrier, ['file']);
  return carrier;
}

/** As many calls as this can be made wherever something could go wrong for want of stack only. */
const roomCalls = 40;

/** Calls back with that many calls on the stack already. @throws when there is no room for them */
function withRoom(calls: number, act: () => unknown): unknown {
  return calls > 0 ? natives.apply(withRoom, null, [calls - 1, act]) : act();
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
    const event = new natives.MouseEvent(type, bare({ cancelable: true, relatedTarget: node }));
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
    natives.apply(natives.addEventListener, natives.document, [
      greeting,
      onGreeting,
      bare({ capture: true, once: true }),
    ]);
  }
  /** As `send` to the isolated world; a no may also mean that nobody is there. */
  const tell = (type: string, node: EventTarget): boolean => {
    if (send(shared, type, node)) return true;
    // Not in this call, which may have hardly any stack left to be answered with.
    if (met)
      later(() => {
        if (!send(shared, toRelay.ping, shared)) onGone();
      });
    return false;
  };
  return {
    tell,
    mustTell: (type, node) => withRoom(roomCalls, () => tell(type, node)) === true || !met,
    on: (type, handler) => {
      const onMessage = (event: MouseEvent): void => {
        const node = natives.apply(natives.relatedTarget, event, []) as EventTarget | null;
        if (!node) return;
        natives.apply(natives.preventDefault, event, []);
        handler(node, event);
      };
      natives.apply(natives.addEventListener, shared, [type, onMessage]);
    },
    offer: (type, about, stamp = '') => {
      const carrier = makeCarrier();
      natives.apply(natives.setAttribute, carrier, [stampAttribute, stamp]);
      if (!tell(type, carrier)) return null;
      natives.apply(natives.dispatchEvent, carrier, [new natives.CustomEvent(subject, bare({ detail: about }))]);
      return carrier;
    },
  };
}
