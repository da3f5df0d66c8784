/** Intersection Observer, version 2: whether nothing lies over the element, wherever in the frames around it. */
type VisibilityEntry = IntersectionObserverEntry & { readonly isVisible?: boolean };

/** How often the browser looks at least, in milliseconds; it takes no less. */
const delayMs = 100;

/**
 * Calls back whenever something of the page around this frame begins to lie over it, also what lets clicks through, or
 * no longer does. Where the browser can't tell, it never does.
 * @returns ends it
 */
export function watchCover(use: (covered: boolean) => void): () => void {
  if (!('isVisible' in IntersectionObserverEntry.prototype)) return () => undefined;
  const options: IntersectionObserverInit = { trackVisibility: true, delay: delayMs } as IntersectionObserverInit;
  const observer = new IntersectionObserver((entries: readonly VisibilityEntry[]) => {
    const last = entries.at(-1);
    // A frame that is not shown at all covers nothing up.
    if (last) use(last.isIntersecting && last.isVisible === false);
  }, options);
  observer.observe(document.documentElement);
  return () => {
    observer.disconnect();
  };
}
