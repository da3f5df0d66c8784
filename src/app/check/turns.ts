/** A fair queue: whoever came first has the turn until it is given back. */
export class Turns {
  private readonly waiting: (() => void)[] = [];
  private taken = false;

  /** How many wait for the turn now. */
  get waitingCount(): number {
    return this.waiting.length;
  }

  /** Whether somebody has the turn now. */
  get isTaken(): boolean {
    return this.taken;
  }

  /** Resolves when it is the caller's turn, with the function that gives it back. Rejects when aborted before. */
  next(signal?: AbortSignal): Promise<() => void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(signal.reason as Error);
        return;
      }
      const begin = (): void => {
        signal?.removeEventListener('abort', giveUp);
        let over = false;
        resolve(() => {
          if (over) return;
          over = true;
          this.goOn();
        });
      };
      const giveUp = (): void => {
        this.waiting.splice(this.waiting.indexOf(begin), 1);
        reject(signal?.reason as Error);
      };
      if (this.taken) {
        this.waiting.push(begin);
        signal?.addEventListener('abort', giveUp, { once: true });
      } else {
        this.taken = true;
        begin();
      }
    });
  }

  private goOn(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.taken = false;
  }
}
