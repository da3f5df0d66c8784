import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lastingMs, watchCover } from '../../../src/ui/parts/watch-cover';

type Entries = readonly { readonly isIntersecting: boolean; readonly isVisible: boolean }[];

/** What the browser does: tells the observer what it sees, brings the tab to the front or puts it behind another. */
let see: (isVisible: boolean, isIntersecting?: boolean) => void = () => undefined;
let doc: EventTarget & { documentElement: object; visibilityState: string };

function bring(visibilityState: 'visible' | 'hidden'): void {
  doc.visibilityState = visibilityState;
  doc.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  vi.useFakeTimers();
  doc = Object.assign(new EventTarget(), { documentElement: {}, visibilityState: 'visible' });
  vi.stubGlobal('document', doc);
  vi.stubGlobal('IntersectionObserverEntry', { prototype: { isVisible: true } });
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(tell: (entries: Entries) => void) {
        see = (isVisible, isIntersecting = true) => {
          tell([{ isIntersecting, isVisible }]);
        };
      }
      observe(): void {
        see(true);
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
});
