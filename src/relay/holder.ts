import type { FrameDeps } from './review-frame';
import { ReviewFrame } from './review-frame';
import type { Pick } from './pick';

/** How often a lost frame is put back for one pick, before the user is told that it can't be shown here. */
const attemptsPerPick = 3;

/** A frame with nothing to do is kept for the next pick, then unloaded. */
const keepIdleMs = 120_000;

interface Held {
  readonly id: number;
  readonly pick: Pick;
  attempts: number;
}

export interface HolderDeps extends FrameDeps {
  /** Whether the frame can ever be shown in this document. */
  canShow(): boolean;
  /** Says in the page, without the frame, that nothing was uploaded and the pick is over. */
  tellLost(): void;
}

/**
 * Holds picks until they are decided: one at a time, the others wait in order. Owns the originals. Nothing goes on
 * without an answer from the extension's own frame; when the frame is lost the pick stays held and is shown again.
 */
export class Holder {
  readonly #deps: HolderDeps;
  readonly #queue: Held[] = [];
  #frame: ReviewFrame | null = null;
  #idleTimer: ReturnType<typeof setTimeout> | null = null;
  #nextId = 1;

  constructor(deps: HolderDeps) {
    this.#deps = deps;
  }

  hold(pick: Pick): void {
    if (!this.#deps.canShow()) {
      // After the event that brought it.
      setTimeout(() => {
        pick.cancel();
        this.#deps.tellLost();
      });
      return;
    }
    this.#queue.push({ id: this.#nextId++, pick, attempts: 0 });
    if (this.#queue.length === 1) this.#start(false);
  }

  /** A pick seems to be coming: the frame loads, unseen. */
  expect(): void {
    if (this.#frame || !this.#deps.canShow()) return;
    this.#openFrame();
    this.#rest();
  }

  /** The page goes away: nothing that is held may go on. */
  abandon(): void {
    this.#queue.length = 0;
    this.#closeFrame();
  }

  #start(interrupted: boolean): void {
    const held = this.#queue[0];
    if (!held) return;
    if (this.#idleTimer !== null) clearTimeout(this.#idleTimer);
    held.attempts += 1;
    const { files, folders = [] } = held.pick;
    this.#openFrame().send({ type: 'check', pick: held.id, files, interrupted, folders });
  }

  #openFrame(): ReviewFrame {
    if (this.#frame) return this.#frame;
    const frame = new ReviewFrame(this.#deps, {
      onMessage: (message) => {
        if (message.type === 'send') this.#settle(message.pick, message.files);
        else this.#settle(message.pick, null);
      },
      onLost: () => {
        this.#frame = null;
        this.#recover();
      },
    });
    this.#frame = frame;
    frame.open();
    return frame;
  }

  #settle(id: number, files: readonly File[] | null): void {
    const held = this.#queue[0];
    if (held?.id !== id) return;
    this.#queue.shift();
    // The next pick starts whatever the page's listeners do with this one.
    try {
      if (files?.length === held.pick.files.length) held.pick.handBack(files);
      else held.pick.cancel();
    } finally {
      if (this.#queue.length > 0) this.#start(false);
      else this.#rest();
    }
  }

  #recover(): void {
    const held = this.#queue[0];
    if (!held) return;
    if (held.attempts < attemptsPerPick) {
      this.#start(true);
      return;
    }
    for (const { pick } of this.#queue.splice(0)) pick.cancel();
    this.#deps.tellLost();
  }

  #rest(): void {
    this.#idleTimer = setTimeout(() => {
      if (this.#queue.length === 0) this.#closeFrame();
    }, keepIdleMs);
  }

  #closeFrame(): void {
    this.#frame?.close();
    this.#frame = null;
  }
}
