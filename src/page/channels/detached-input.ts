import { toRelay } from '../../bridge/world-link';
import type { PageChannel } from '../channel';
import { natives, undoAll } from '../natives';
import type { Native } from '../natives';
import { wrapMethod } from '../wrap';

/**
 * The file input in no document that activating this node would open: the node itself, or what the label around it
 * stands for. null for everything else.
 */
function detachedFileInput(value: unknown): HTMLInputElement | null {
  const { apply, isConnected, labelControl, localName, inputType, parentNode } = natives;
  if (typeof value !== 'object' || value === null) return null;
  try {
    // The captured getters throw on anything that is not a node.
    if (apply(isConnected, value, []) === true) return null;
    for (let node: unknown = value; node; node = apply(parentNode, node, [])) {
      const name = apply(localName, node, []);
      const control = name === 'label' ? apply(labelControl, node, []) : node;
      if (control && apply(localName, control, []) === 'input') {
        return apply(inputType, control, []) === 'file' ? (control as HTMLInputElement) : null;
      }
    }
  } catch {
    // A window, a document, a fragment or no node at all.
  }
  return null;
}

/** The ways a script opens the picker of an input that is in no document. */
export const detachedInput: PageChannel = {
  id: 'detached-input',
  install: (link) => {
    const handOver = (original: Native, self: unknown, args: readonly unknown[]): unknown => {
      const input = detachedFileInput(self);
      if (input) link.tell(toRelay.adoptInput, input);
      return natives.apply(original, self, args);
    };
    const undo = [
      wrapMethod(HTMLElement.prototype, 'click', handOver),
      wrapMethod(HTMLInputElement.prototype, 'showPicker', handOver),
      wrapMethod(EventTarget.prototype, 'dispatchEvent', handOver),
    ];
    return () => {
      undoAll(undo);
    };
  },
};
