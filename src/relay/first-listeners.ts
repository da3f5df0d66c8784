/** Listeners that must run before every listener of the page: on window, in the capture phase, at document_start. */
const listeners: { readonly type: string; readonly listener: (event: Event) => void }[] = [];

/** Adds one; returns how to take it away. */
export function listenFirst(type: string, listener: (event: Event) => void): () => void {
  const entry = { type, listener };
  listeners.push(entry);
  window.addEventListener(type, listener, true);
  return () => {
    listeners.splice(listeners.indexOf(entry), 1);
    window.removeEventListener(type, listener, true);
  };
}

/**
 * Adds them all again after `document.open()` took them away; those that are still there stay as they are.
 * @param target the window of the document, which may be that of a frame whose own functions the page did not use
 */
export function rearm(target: Window): void {
  for (const { type, listener } of listeners) target.addEventListener(type, listener, true);
}
