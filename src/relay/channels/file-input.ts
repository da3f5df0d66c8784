import { pathsAttribute, toPageHook } from '../../bridge/world-link';
import { shouldHold } from '../../core/policy/should-hold';
import { fill } from '../carrier';
import type { PageHookLink } from '../page-hook-link';
import type { Hold } from '../pick';
import { pendingForms } from '../pending-forms';
import { fileInputsBelow } from '../shadow-roots';

/** What a file input had before the pick that is held now; a cancelled picker leaves it as it was. */
const before = new WeakMap<HTMLInputElement, readonly File[]>();

/** Inputs whose `change` for the pick just held is still to come in this task. */
const swallowChange = new WeakSet<HTMLInputElement>();

/** By name and type, not instanceof: the node may belong to another realm. */
export function asFileInput(node: EventTarget | null | undefined): HTMLInputElement | null {
  const element = node as Partial<HTMLInputElement> | null | undefined;
  return element?.localName === 'input' && element.type === 'file' ? (element as HTMLInputElement) : null;
}

/** `input` is composed and `change` is not, as in HTML's "update the file selection" steps. */
function tellPage(input: HTMLInputElement): void {
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The folder of each file is kept, its last part becomes the neutral name. */
function movedPaths(originals: readonly File[], clean: readonly File[]): string[] | null {
  if (originals.every(({ webkitRelativePath }) => webkitRelativePath === '')) return null;
  return clean.map(({ name }, index) => {
    const path = originals[index]?.webkitRelativePath ?? '';
    return `${path.slice(0, path.lastIndexOf('/') + 1)}${name}`;
  });
}

/** Whether the files of this input changed since the last event that was let through or handed back. */
function isNews(input: HTMLInputElement): boolean {
  const files = [...(input.files ?? [])];
  const known = before.get(input) ?? [];
  return files.length > 0 && (files.length !== known.length || files.some((file, index) => file !== known[index]));
}

/**
 * The file input an event is about. Window sees an event from a shadow tree as one from the outermost host, and a
 * script of the page with a reference of its own could read the input before the event gets down to it.
 */
function inputOf(event: Event): HTMLInputElement | null {
  const origin = event.composedPath()[0] ?? event.target;
  const direct = asFileInput(origin);
  if (direct || event.type !== 'input' || event instanceof InputEvent) return direct;
  return fileInputsBelow(origin).find(isNews) ?? null;
}

function holdInput(input: HTMLInputElement, files: readonly File[], hold: Hold, link: PageHookLink): void {
  input.value = '';
  const settled = pendingForms.begin(input);
  hold({
    files,
    handBack: (clean) => {
      fill(input, clean);
      before.set(input, [...(input.files ?? [])]);
      const paths = movedPaths(files, clean);
      if (paths) {
        input.setAttribute(pathsAttribute, JSON.stringify(paths));
        link.tell(toPageHook.relativePaths, input);
        input.removeAttribute(pathsAttribute);
      }
      tellPage(input);
      settled(true);
    },
    cancel: () => {
      const earlier = before.get(input) ?? [];
      if (earlier.length > 0) fill(input, earlier);
      input.dispatchEvent(new Event('cancel', { bubbles: true }));
      settled(false);
    },
  });
}

/**
 * Stops a trusted `input` or `change` of a file input whose files may be pictures: the files are copied, the input is
 * emptied in the same tick, and no listener of the page hears of it. Must run before every listener of the page.
 */
export function holdFromEvent(event: Event, hold: Hold, link: PageHookLink): void {
  if (!event.isTrusted) return;
  const input = inputOf(event);
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
  if (event.type === 'input') {
    swallowChange.add(input);
    setTimeout(() => swallowChange.delete(input), 0);
  }
  holdInput(input, files, hold, link);
}
