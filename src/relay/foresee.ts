const notAgainForMs = 60_000;
const signs = ['pointerover', 'focusin', 'click', 'dragenter'];

/**
 * Calls back when a photo seems to be coming, so that the models are loaded by then: a file input is hovered or clicked,
 * a field to write a post in has the focus, files are dragged in. Only what the user does counts, and once a minute.
 */
export function onPhotoForeseen(tell: () => void): void {
  let last = -notAgainForMs;
  const look = (event: Event): void => {
    if (!event.isTrusted || event.timeStamp - last < notAgainForMs) return;
    const { localName, type, isContentEditable } = (event.composedPath()[0] ?? {}) as Partial<HTMLInputElement>;
    const writes = event.type === 'focusin' && (localName === 'textarea' || isContentEditable);
    const drags = (event as DragEvent).dataTransfer?.types.includes('Files');
    if (!writes && !drags && (localName !== 'input' || type !== 'file')) return;
    last = event.timeStamp;
    tell();
  };
  for (const type of signs) window.addEventListener(type, look, { capture: true, passive: true });
}
