import { asFileInput, listenOn } from './file-input';
import type { Hold } from '../pick';

const adopted = new WeakSet<EventTarget>();

/**
 * A file input that is in no document: window never hears its events, so the MAIN world hands the node over before
 * its picker opens, and the root of its tree is listened to. A lone node gets a root of its own first, because
 * listeners of the page on the node itself may be older than ours.
 * @returns whether the node is listened to
 */
export function adoptDetachedInput(node: EventTarget, hold: Hold): boolean {
  const input = asFileInput(node);
  if (!input || input.isConnected) return false;
  let root = input.getRootNode();
  if (root === input) {
    root = document.createDocumentFragment();
    root.appendChild(input);
  }
  if (!adopted.has(root)) {
    adopted.add(root);
    listenOn(root, hold);
  }
  return true;
}
