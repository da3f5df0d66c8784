import { expectPick } from '../foresee';
import type { PageHookLink } from '../page-hook-link';
import type { Hold } from '../pick';
import { fileInputsBelow } from '../shadow-roots';
import { asFileInput, opened } from './file-input';
import { isListenedTo, listenOnRoot } from './listen-on-root';

const everything = { childList: true, subtree: true };

/** The element above, also of a form that has a field called so. */
const parentOf = (node: Node): Element | null => Reflect.get(Node.prototype, 'parentElement', node);

/**
 * Follows file inputs from the moment their picker opens until it closes: the page may take one out of the document
 * meanwhile, or put it where it listens first. Wherever it is, if not in this document, its tree gets a root that is not
 * the page's, whose listeners run before all others.
 * @returns to be called with a node whose picker opens, or with a host in whose shadow tree it may be
 */
export function openedInputs(hold: Hold, link: PageHookLink): (node: EventTarget | null | undefined) => void {
  const observer = new MutationObserver(() => {
    observer.disconnect();
    opened.forEach(look);
  });
  const look = (input: Node): void => {
    for (let node: Node | undefined = input; node;) {
      let root: Node = node.getRootNode();
      const host: Node | undefined = root instanceof ShadowRoot ? root.host : undefined;
      if (!host && root !== document && !isListenedTo(root)) {
        let top = node;
        // Of another document the input alone.
        if (root.nodeType !== 9) for (let above: Node | null; (above = parentOf(top));) top = above;
        root = new DocumentFragment();
        root.appendChild(top);
        listenOnRoot(root, hold, link);
      }
      observer.observe(root, everything);
      node = host;
    }
  };
  return (node) => {
    const input = asFileInput(node);
    for (const found of input ? [input] : fileInputsBelow(node ?? null)) {
      opened.add(found);
      look(found);
      expectPick();
    }
  };
}
