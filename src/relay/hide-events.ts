import { listenFirst } from './first-listeners';

/**
 * Events that leave a shadow tree. Named here, not read from HTMLElement's prototype: that takes Firefox a millisecond of each
 * page. A test asks Firefox for names that are missing here. Never `unload`: pages would not be kept alive.
 */
const leavingEvents: readonly string[] = [
  ...['blur', 'focus', 'focusin', 'focusout', 'keydown', 'keypress', 'keyup'],
  ...['click', 'auxclick', 'dblclick', 'contextmenu', 'contextlost', 'contextrestored', 'wheel'],
  ...['drag', 'dragend', 'dragenter', 'dragexit', 'dragleave', 'dragover', 'dragstart'],
  ...['mousedown', 'mouseenter', 'mouseleave', 'mousemove', 'mouseout', 'mouseover', 'mouseup'],
  ...['pointercancel', 'pointerdown', 'pointerenter', 'pointerleave', 'pointermove', 'pointerout', 'pointerover'],
  ...['pointerrawupdate', 'pointerup', 'gotpointercapture', 'lostpointercapture'],
  ...['touchcancel', 'touchend', 'touchmove', 'touchstart', 'DOMMouseScroll', 'MozMousePixelScroll'],
];

const hidden: { add(host: EventTarget): unknown; has(target: EventTarget | null): boolean } =
  new WeakSet<EventTarget>();

export function hideEventsAt(host: EventTarget): void {
  hidden.add(host);
}

/**
 * Keeps every event at the host of the extension's frame from the page. In Firefox events have an `originalTarget`, which
 * is the element in the closed shadow tree: the frame itself, with its address.
 */
export function hideEvents(): void {
  const hide = (event: Event): void => {
    if (hidden.has(event.target)) event.stopImmediatePropagation();
  };
  for (const name of leavingEvents) listenFirst(name, hide);
}
