import { pathsAttribute, toPageHook } from '../../bridge/world-link';
import { folderNames, neutralPaths } from '../../core/policy/neutral-path';
import { fill, noteOn } from '../carrier';
import { holdPolicy } from '../hold-policy';
import { tellInPage } from '../notice';
import type { PageHookLink } from '../page-hook-link';
import type { Hold } from '../pick';
import { pendingForms } from '../pending-forms';
import { fileInputsBelow } from '../shadow-roots';
import { withoutFolder } from '../without-folder';

/** What a file input had before the pick that is held now; a cancelled picker leaves it as it was. */
const before = new WeakMap<HTMLInputElement, readonly File[]>();

const once = { capture: true, once: true };

/** Inputs whose picker is open, as far as is known. */
export const opened = new Set<HTMLInputElement>();

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

/** Each file stays in its folder, under its neutral name; null when none is in a folder. */
function movedPaths(paths: readonly string[], folders: readonly string[], clean: readonly File[]): string[] | null {
  if (folders.length === 0) return null;
  const names = clean.map(({ name }) => name);
  if (!holdPolicy.hidesFolders) void tellInPage('notice.folder-names', folders.join(', '));
  return neutralPaths(paths, names, holdPolicy.hidesFolders);
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

/** Empties the input at once; it gets the files that may go on, with the events of a pick, or its earlier ones back. */
export function holdInput(input: HTMLInputElement, files: readonly File[], hold: Hold, link: PageHookLink): void {
  input.value = '';
  const settled = pendingForms.begin(input);
  const relativePaths = files.map(({ webkitRelativePath }) => webkitRelativePath);
  const folders = folderNames(relativePaths);
  hold({
    files,
    folders,
    handBack: (clean) => {
      fill(input, holdPolicy.hidesFolders ? clean.map(withoutFolder) : clean);
      before.set(input, [...(input.files ?? [])]);
      const paths = movedPaths(relativePaths, folders, clean);
      if (paths) {
        noteOn(input, pathsAttribute, paths);
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
 * emptied in the same tick, and no listener of the page hears of it. Must run before every listener of the page. Of a
 * `cancel` it takes note only.
 */
export function holdFromEvent(event: Event, hold: Hold, link: PageHookLink): void {
  if (!event.isTrusted) return;
  const input = inputOf(event);
  if (!input) return;
  opened.delete(input);
  if (event.type === 'cancel') return;
  if (event.type === 'change' && swallowChange.delete(input)) {
    event.stopImmediatePropagation();
    return;
  }
  const files = [...(input.files ?? [])];
  if (!holdPolicy.mustHold(files)) {
    before.set(input, files);
    holdPolicy.tellUnchecked(files);
    return;
  }
  event.stopImmediatePropagation();
  if (event.type === 'input') {
    swallowChange.add(input);
    setTimeout(() => swallowChange.delete(input), 0);
    // Of a shadow tree that came with the page's source nobody told; window does not hear its `change`.
    if (event.target !== input) {
      const onLate = (late: Event): void => {
        holdFromEvent(late, hold, link);
      };
      input.getRootNode().addEventListener('change', onLate, once);
    }
  }
  holdInput(input, files, hold, link);
}
