const notAgainForMs = 60_000;
const signs = ['pointerover', 'focusin', 'click', 'dragenter'];

let expect = (): void => undefined;

/** A picker opens: what shows the review loads while the user chooses. A script alone, without the user, brings nothing about. */
export function expectPick(): void {
  // Later: a page can call with hardly any stack left.
  if (navigator.userActivation.isActive) setTimeout(expect);
}

/**
 * Calls back when a photo seems to be coming, so that the models are loaded by then: a file input is hovered or clicked,
 * a field to write a post in has the focus, files are dragged in. Only what the user does counts, and once a minute.
 * @param atHand called each time when files are about to come: a picker opens, they are dragged in
 */
export function onPhotoForeseen(tell: () => void, atHand: () => void): void {
  expect = atHand;
  let last = -notAgainForMs;
  const look = (event: Event): void => {
    if (!event.isTrusted) return;
    const { localName, type, isContentEditable } = (event.composedPath()[0] ?? {}) as Partial<HTMLInputElement>;
    const writes = event.type === 'focusin' && (localName === 'textarea' || isContentEditable);
    const drags = (event as DragEvent).dataTransfer?.types.includes('Files');
    if (drags) atHand();
    if (!writes && !drags && (localName !== 'input' || type !== 'file')) return;
    if (event.timeStamp - last < notAgainForMs) return;
    last = event.timeStamp;
    tell();
  };
  for (const type of signs) window.addEventListener(type, look, { capture: true, passive: true });
}
