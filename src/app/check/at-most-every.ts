/** Work that is asked for more often than it is worth: done at once where it rested long enough, else a little later, once. */
export interface Seldom {
  readonly soon: () => void;
  /** Does it at once, and nothing later. */
  readonly now: () => void;
}

export function atMostEvery(ms: number, work: () => void): Seldom {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = -Infinity;
  const now = (): void => {
    clearTimeout(timer);
    timer = undefined;
    last = performance.now();
    work();
  };
  return {
    now,
    soon: () => {
      const restMs = last + ms - performance.now();
      if (restMs <= 0) now();
      else timer ??= setTimeout(now, restMs);
    },
  };
}
