import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lastingMs, watchCover } from '../../../src/ui/parts/watch-cover';

type Entries = readonly { readonly isIntersecting: boolean; readonly isVisible: boolean }[];

/** What the browser does: tells the observer what it sees, brings the tab to the front or puts it behind another. */
let see: (isVisible: boolean, isIntersecting?: boolean) => void = () => undefined;
/** What the browser sees now, and how often it was asked to look again. */
let seen = true;
let asked = 0;
let doc: EventTarget & { documentElement: object; visibilityState: string };

function bring(visibilityState: 'visible' | 'hidden'): void {
  doc.visibilityState = visibilityState;
  doc.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  vi.useFakeTimers();
  seen = true;
  asked = 0;
  doc = Object.assign(new EventTarget(), { documentElement: {}, visibilityState: 'visible' });
  vi.stubGlobal('document', doc);
  vi.stubGlobal('IntersectionObserverEntry', { prototype: { isVisible: true } });
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(tell: (entries: Entries) => void) {
        see = (isVisible, isIntersecting = true) => {
          seen = isVisible;
          tell([{ isIntersecting, isVisible }]);
        };
      }
      observe(): void {
        see(seen);
      }
      unobserve(): void {
        asked += 1;
      }
      disconnect(): void {
        see = () => undefined;
      }
    },
  );
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('watchCover', () => {
  const watch = (afterMs: number): boolean[] => {
    const told: boolean[] = [];
    watchCover((covered) => told.push(covered), afterMs);
    return told;
  };

  it('tells of a cover once it has been there for so long, and at once when it is gone', () => {
    const told = watch(lastingMs);
    see(false);
    vi.advanceTimersByTime(lastingMs - 1);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(told).toEqual([true]);
    see(true);
    expect(told).toEqual([true, false]);
  });

  it('tells of none in a tab behind another, whether the browser sees one before or after it goes', () => {
    const told = watch(lastingMs);
    see(false);
    bring('hidden');
    vi.advanceTimersByTime(10 * lastingMs);
    bring('visible');
    see(true);
    bring('hidden');
    see(false);
    vi.advanceTimersByTime(10 * lastingMs);
    bring('visible');
    vi.advanceTimersByTime(50);
    see(true);
    vi.advanceTimersByTime(10 * lastingMs);
    expect(told).toEqual([]);
  });

  it('tells of one that is still there when the tab is back', () => {
    const told = watch(lastingMs);
    see(false);
    vi.advanceTimersByTime(lastingMs);
    bring('hidden');
    bring('visible');
    vi.advanceTimersByTime(lastingMs);
    expect(told).toEqual([true, false, true]);
  });

  it('asks again while there is one, since the browser may draw nothing more by itself, and only then', () => {
    const told = watch(lastingMs);
    vi.advanceTimersByTime(1000);
    expect(asked).toBe(0);
    see(false);
    vi.advanceTimersByTime(1000);
    expect(asked).toBeGreaterThan(5);
    seen = true;
    vi.advanceTimersByTime(200);
    expect(told).toEqual([true, false]);
    const before = asked;
    vi.advanceTimersByTime(1000);
    expect(asked).toBe(before);
  });
});
