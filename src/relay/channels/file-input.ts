import { shouldHold } from '../../core/policy/should-hold';
import type { Hold } from '../pick';

/** What a file input had before the pick that is held now; a cancelled picker leaves it as it was. */
const before = new WeakMap<HTMLInputElement, readonly File[]>();

/** Inputs whose `change` for the pick just held is still to come in this task. */
const swallowChange = new WeakSet<HTMLInputElement>();

/** By name and type, not instanceof: the node may belong to another realm. */
export function asFileInput(node: EventTarget | null | undefined): HTMLInputElement | null {
  const element = node as Partial<HTMLInputElement> | null | undefined;
  return element?.localName === 'input' && element.type === 'file' ? (element as HTMLInputElement) : null;
}

function setFiles(input: HTMLInputElement, files: readonly File[]): void {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
}

/** `input` is composed and `change` is not, as in HTML's "update the file selection" steps. */
function tellPage(input: HTMLInputElement): void {
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/**
 * Stops a trusted `input` or `change` of a file input whose files may be pictures: the files are copied, the input is
 * emptied in the same tick, and no listener of the page hears of it. Must run before every listener of the page: on
 * window, or on the root of a detached tree, in the capture phase, registered at document_start.
 */
export function holdFromEvent(event: Event, hold: Hold): void {
  if (!event.isTrusted) return;
  const input = asFileInput(event.composedPath()[0] ?? event.target);
  if (!input) return;
  if (event.type === 'change' && swallowChange.delete(input)) {
    event.stopImmediatePropagation();
    return;
  }
  const files = [...(input.files ?? [])];
  if (!shouldHold(files)) {
    before.set(input, files);
    return;
  }
  event.stopImmediatePropagation();
  input.value = '';
  if (event.type === 'input') {
    swallowChange.add(input);
    setTimeout(() => swallowChange.delete(input), 0);
  }
  hold({
    files,
    handBack: (clean) => {
      before.set(input, clean);
      setFiles(input, clean);
      tellPage(input);
    },
    cancel: () => {
      const earlier = before.get(input) ?? [];
      if (earlier.length > 0) setFiles(input, earlier);
      input.dispatchEvent(new Event('cancel', { bubbles: true }));
    },
  });
}

/** Listens on a root before everybody else; returns how to stop. */
export function listenOn(root: EventTarget, hold: Hold): () => void {
  const onEvent = (event: Event): void => {
    holdFromEvent(event, hold);
  };
  root.addEventListener('input', onEvent, true);
  root.addEventListener('change', onEvent, true);
  return () => {
    root.removeEventListener('input', onEvent, true);
    root.removeEventListener('change', onEvent, true);
  };
}
