/** Intersection Observer, version 2: whether nothing lies over the element, wherever in the frames around it. */
type VisibilityEntry = IntersectionObserverEntry & { readonly isVisible?: boolean };

/** How often the browser looks at least, in milliseconds; it takes no less. */
const delayMs = 100;

/** What is there for so long, in milliseconds, is no passing state of the browser's own. */
export const lastingMs = 400;

/**
 * Calls back whenever something of the page around this frame begins to lie over it, also what lets clicks through, or
 * no longer does. Where the browser can't tell, it never does.
 * @param afterMs tells of a cover only when it has been there for so long: for a moment the browser sees one whenever the
 *   frame changes its size
 * @returns ends it
 */
export function watchCover(onChange: (covered: boolean) => void, afterMs: number): () => void {
  if (!('isVisible' in IntersectionObserverEntry.prototype)) return () => undefined;
  const options: IntersectionObserverInit = { trackVisibility: true, delay: delayMs } as IntersectionObserverInit;
  let isOver = false;
  let before = false;
  let told = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  const tell = (covered: boolean): void => {
    if (told !== covered) onChange(covered);
    told = covered;
  };
  const look = (): void => {
    // A tab that is not in front is not covered, whatever the browser tells of it as it goes and when it is back.
    const covered = isOver && document.visibilityState === 'visible';
    if (covered === before) return;
    before = covered;
    clearTimeout(timer);
    if (covered) timer = setTimeout(tell, afterMs, true);
    else tell(false);
  };
  const observer = new IntersectionObserver((entries: readonly VisibilityEntry[]) => {
    const last = entries.at(-1);
    // Nothing lies over a frame that is not shown at all.
    isOver = last !== undefined && last.isIntersecting && last.isVisible === false;
    look();
    clearTimeout(again);
    if (isOver) again = setTimeout(askAgain, delayMs);
  }, options);
  // That a cover is gone the browser tells with the next picture it draws, which may never come: asking has one drawn.
  const askAgain = (): void => {
    observer.unobserve(document.documentElement);
    observer.observe(document.documentElement);
  };
  observer.observe(document.documentElement);
  document.addEventListener('visibilitychange', look);
  return () => {
    clearTimeout(timer);
    clearTimeout(again);
    observer.disconnect();
    document.removeEventListener('visibilitychange', look);
  };
}
