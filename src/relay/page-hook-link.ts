import { greeting, handover } from '../bridge/world-link';

/** The isolated end of the link to the MAIN world; see src/bridge/world-link.ts. */
export class PageHookLink {
  #shared: EventTarget | null = null;
  readonly #handlers = new Map<string, (node: EventTarget | null) => boolean>();

  constructor() {
    document.addEventListener(
      handover,
      (event) => {
        event.stopImmediatePropagation();
        event.preventDefault();
        // The first element handed over and no other: at document_start no code of the page has run yet.
        this.#shared = (event as MouseEvent).relatedTarget;
        for (const type of this.#handlers.keys()) this.#listen(type);
      },
      { capture: true, once: true },
    );
  }

  /** Greets the MAIN world, in case its script has run already. */
  open(): void {
    document.dispatchEvent(new Event(greeting));
  }

  /** @param handler gets the node of each message of this type; what it returns is the answer */
  on(type: string, handler: (node: EventTarget | null) => boolean): void {
    this.#handlers.set(type, handler);
    if (this.#shared) this.#listen(type);
  }

  /** Tells MAIN something about a node; false when nobody there took it. */
  tell(type: string, node: EventTarget, init: MouseEventInit = {}): boolean {
    const event = new MouseEvent(type, { ...init, cancelable: true, relatedTarget: node });
    return this.#shared?.dispatchEvent(event) === false;
  }

  #listen(type: string): void {
    this.#shared?.addEventListener(type, (event) => {
      if (this.#handlers.get(type)?.((event as MouseEvent).relatedTarget) === true) event.preventDefault();
    });
  }
}
