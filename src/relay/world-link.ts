import { adoptInput, greeting, handover } from '../bridge/world-link';

/**
 * The isolated end of the link to the MAIN world. Takes the first element handed over and no other: at document_start
 * no code of the page has run yet.
 * @param onInput gets each detached file input that is about to open; returns whether it listens to it now
 */
export function connectToPageHook(onInput: (input: EventTarget) => boolean): void {
  document.addEventListener(
    handover,
    (event) => {
      event.stopImmediatePropagation();
      event.preventDefault();
      const element = (event as MouseEvent).relatedTarget;
      element?.addEventListener(adoptInput, (message) => {
        const node = (message as MouseEvent).relatedTarget;
        if (node && onInput(node)) message.preventDefault();
      });
    },
    { capture: true, once: true },
  );
  document.dispatchEvent(new Event(greeting));
}
