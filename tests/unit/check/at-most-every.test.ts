import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { atMostEvery } from '../../../src/app/check/at-most-every';

describe('work that is done at most every so often', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is done at once, then once for all that ask meanwhile', () => {
    const work = vi.fn();
    const { soon } = atMostEvery(300, work);
    soon();
    soon();
    soon();
    expect(work).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(299);
    expect(work).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1);
    expect(work).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(1_000);
    expect(work).toHaveBeenCalledTimes(2);
    soon();
    expect(work).toHaveBeenCalledTimes(3);
  });

  it('is done now when it must be, and not again for what asked before', () => {
    const work = vi.fn();
    const { soon, now } = atMostEvery(300, work);
    soon();
    soon();
    now();
    vi.advanceTimersByTime(1_000);
    expect(work).toHaveBeenCalledTimes(2);
  });
});
