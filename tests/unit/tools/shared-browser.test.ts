import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageHandle, Session } from '../../../tools/browsers/driver';

/** A browser that answers as one does that is like new, until it is told otherwise. */
function fakeBrowser() {
  const knobs = { hangs: false, state: 'as new', ended: 0 };
  const never = new Promise<never>(() => undefined);
  const page = {
    evaluate: (code: unknown) => {
      const text = String(code);
      if (text.includes('tabs.query')) return Promise.resolve(2);
      return Promise.resolve(text.includes('getAll') ? knobs.state : null);
    },
    close: () => Promise.resolve(),
  } as unknown as PageHandle;
  const open = () => (knobs.hangs ? never : Promise.resolve(page));
  const session = {
    requests: [],
    pages: () => (knobs.hangs ? never : Promise.resolve([page])),
    newPage: open,
    extensionPage: open,
    closed: never,
    close: () => {
      knobs.ended += 1;
      return Promise.resolve();
    },
  } as unknown as Session;
  return { knobs, session };
}

describe('the browser that test files share', () => {
  let started: ReturnType<typeof fakeBrowser>[];
  const start = (): Promise<Session> => {
    const browser = fakeBrowser();
    started.push(browser);
    return Promise.resolve(browser.session);
  };
  const shared = () => import('../../support/shared-browser');
  beforeEach(() => {
    started = [];
    vi.resetModules();
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is the same for the next file', async () => {
    const { takeSharedBrowser, giveBackSharedBrowser } = await shared();
    await takeSharedBrowser(start);
    await giveBackSharedBrowser(true);
    await takeSharedBrowser(start);
    expect(started.length).toBe(1);
  });

  it('is another after a failed test', async () => {
    const { takeSharedBrowser, giveBackSharedBrowser } = await shared();
    await takeSharedBrowser(start);
    await giveBackSharedBrowser(false);
    await takeSharedBrowser(start);
    expect(started.map(({ knobs }) => knobs.ended)).toEqual([1, 0]);
  });

  it('is another when it is not as it was', async () => {
    const { takeSharedBrowser, giveBackSharedBrowser } = await shared();
    await takeSharedBrowser(start);
    await giveBackSharedBrowser(true);
    const [first] = started;
    if (first) first.knobs.state = 'with one more permission';
    await takeSharedBrowser(start);
    expect(started.map(({ knobs }) => knobs.ended)).toEqual([1, 0]);
  });

  it.each(['during a file', 'after a file'])('is another when it hangs %s', async (when) => {
    const { takeSharedBrowser, giveBackSharedBrowser } = await shared();
    await takeSharedBrowser(start);
    const [first] = started;
    if (first && when === 'during a file') first.knobs.hangs = true;
    const given = giveBackSharedBrowser(true);
    await vi.advanceTimersByTimeAsync(60_000);
    await given;
    if (first) first.knobs.hangs = true;
    const taken = takeSharedBrowser(start);
    await vi.advanceTimersByTimeAsync(60_000);
    await taken;
    expect(started.map(({ knobs }) => knobs.ended)).toEqual([1, 0]);
  });
});
