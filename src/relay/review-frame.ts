import type { ToFrame, ToRelay } from '../bridge/review-link';
import { parseToRelay } from '../bridge/review-link';
import { FrameHost } from './frame-host';

/** What the frame needs from the extension; handed in, so that this layer touches no extension API. */
export interface FrameDeps {
  /** Where the review page is and which origin it has; null once the extension is gone or was updated. */
  frameAddress(): { readonly url: string; readonly origin: string } | null;
  /** Tells the background which nonce the frame will show; false when it can't be reached. Never rejects. */
  registerNonce(nonce: string): Promise<boolean>;
}

export interface FrameEvents {
  onMessage(message: Exclude<ToRelay, { type: 'ready' | 'pong' | 'layout' }>): void;
  /** Once: the frame was removed, crashed, never came up or stopped answering. */
  onLost(): void;
}

/** The frame answers a ping at once unless it is gone; its heavy work happens in workers. */
const pingEveryMs = 2_000;
const silentAfterPings = 5;

/**
 * The extension's own frame over the page. Decisions are taken in there; this end carries files in and answers out,
 * and notices when the frame is no longer alive.
 */
export class ReviewFrame {
  readonly #deps: FrameDeps;
  readonly #events: FrameEvents;
  readonly #host = new FrameHost(() => {
    this.#lose();
  });
  readonly #waiting: ToFrame[] = [];
  #port: MessagePort | null = null;
  #ready = false;
  #over = false;
  #unanswered = 0;
  #timer: ReturnType<typeof setInterval> | null = null;

  constructor(deps: FrameDeps, events: FrameEvents) {
    this.#deps = deps;
    this.#events = events;
  }

  /** Puts the frame into the page. */
  open(): void {
    const address = this.#deps.frameAddress();
    if (address === null) {
      // Not in this call: the caller has not finished setting up.
      queueMicrotask(() => {
        this.#lose();
      });
      return;
    }
    this.#timer = setInterval(() => {
      this.#ping();
    }, pingEveryMs);
    // 36 digits. randomUUID is missing on sites without https.
    const bytes = crypto.getRandomValues(new Uint8Array(18));
    const nonce = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    // While the frame loads.
    const registered = this.#deps.registerNonce(nonce);
    this.#host.load(address.url, (target) => {
      void registered.then((known) => {
        this.#connect(known, target, { nonce, origin: address.origin });
      });
    });
  }

  send(message: ToFrame): void {
    if (this.#ready && this.#port) this.#port.postMessage(message);
    else this.#waiting.push(message);
  }

  close(): void {
    this.#over = true;
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#port?.close();
    this.#host.remove();
  }

  #connect(registered: boolean, target: Window, { nonce, origin }: { nonce: string; origin: string }): void {
    if (this.#over) return;
    if (!registered) {
      this.#lose();
      return;
    }
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      this.#receive(data);
    };
    target.postMessage({ type: 'whereless/open', nonce }, origin, [port2]);
  }

  #receive(data: unknown): void {
    const message = parseToRelay(data);
    if (!message || this.#over) return;
    this.#unanswered = 0;
    if (message.type === 'ready') this.#flush();
    else if (message.type === 'layout') this.#host.show(message.layout, message.heightPx);
    else if (message.type !== 'pong') this.#events.onMessage(message);
  }

  #flush(): void {
    this.#ready = true;
    for (const message of this.#waiting.splice(0)) this.#port?.postMessage(message);
  }

  #ping(): void {
    this.#unanswered += 1;
    if (this.#unanswered > silentAfterPings || !this.#host.isInPage()) this.#lose();
    else this.#port?.postMessage({ type: 'ping' } satisfies ToFrame);
  }

  #lose(): void {
    if (this.#over) return;
    this.close();
    this.#events.onLost();
  }
}
