import { toRelay } from '../../bridge/world-link';
import type { PageChannel } from '../channel';
import { natives, undoAll } from '../natives';
import type { Native } from '../natives';
import { wrapMethod } from '../wrap';

/**
 * The file input that activating this node would open: the node itself, or what the label around it stands for. null for
 * everything else.
 * @param anywhere also one that is in a document
 */
function fileInputOf(value: unknown, anywhere: boolean): HTMLInputElement | null {
  const { apply, isConnected, labelControl, localName, inputType, parentNode, isTypeError } = natives;
  if (typeof value !== 'object' || value === null) return null;
  try {
    // The captured getters throw on anything that is not a node.
    if (!anywhere && apply(isConnected, value, []) === true) return null;
    for (let node: unknown = value; node; node = apply(parentNode, node, [])) {
      const name = apply(localName, node, []);
      const control = name === 'label' ? apply(labelControl, node, []) : node;
      if (control && apply(localName, control, []) === 'input') {
        return apply(inputType, control, []) === 'file' ? (control as HTMLInputElement) : null;
      }
    }
  } catch (error) {
    // A window, a document, a fragment or no node at all; anything else is want of stack, and must stop the call.
    if (!isTypeError(error)) throw error;
  }
  return null;
}

/** The ways a script opens a picker that the isolated world does not hear of by a click in the document. */
export const detachedInput: PageChannel = {
  id: 'detached-input',
  install: (link) => {
    const handOver =
      (anywhere: boolean, refused?: false) =>
      (original: Native, self: unknown, args: readonly unknown[]): unknown => {
        const input = fileInputOf(self, anywhere);
        if (input && !link.mustTell(toRelay.adoptInput, input)) return refused;
        return natives.apply(original, self, args);
      };
    const undo = [
      wrapMethod(HTMLElement.prototype, 'click', handOver(false)),
      // No click comes of it, in the document either.
      wrapMethod(HTMLInputElement.prototype, 'showPicker', handOver(true)),
      wrapMethod(EventTarget.prototype, 'dispatchEvent', handOver(false, false)),
    ];
    return () => {
      undoAll(undo);
    };
  },
};
