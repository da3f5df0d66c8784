import { listenFirst } from './first-listeners';

/** Events that leave a shadow tree, by the names of handlers. Never `unload`: pages would not be kept alive. */
const leaving = /^on.*(?:pointer|mouse|drag|touch|click|focus|key|wheel|blur|context)/;

/** What has no handler. */
const others = ['onfocusin', 'onfocusout', 'onDOMMouseScroll', 'onMozMousePixelScroll'];

const hidden: { add(host: EventTarget): unknown; has(target: EventTarget | null): boolean } =
  new WeakSet<EventTarget>();

export function hideEventsAt(host: EventTarget): void {
  hidden.add(host);
}

/**
 * Keeps every event at the host of the extension's frame from the page. In Firefox events have an `originalTarget`, which
 * is the element in the closed shadow tree: the frame itself, with its address. The names are those of elements: a window has
 * the same, but asking for all of its names takes Firefox 10 ms of each page.
 */
export function hideEvents(): void {
  const handlers = Object.keys(HTMLElement.prototype).filter((name) => leaving.test(name));
  for (const name of [...handlers, ...others]) {
    listenFirst(name.slice(2), (event) => {
      if (hidden.has(event.target)) event.stopImmediatePropagation();
    });
  }
}
