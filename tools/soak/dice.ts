/** Throws dice: the same seed, the same throws. */
export interface Dice {
  /** A whole number from 0 up to, and not including, this. */
  below(bound: number): number;
  oneOf<T>(choices: readonly [T, ...T[]]): T;
}

/** A linear congruential generator (Numerical Recipes). */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const below = (bound: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
  return { below, oneOf: ([first, ...others]) => [first, ...others][below(others.length + 1)] ?? first };
}
