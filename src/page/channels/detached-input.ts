import { toRelay } from '../../bridge/world-link';
import type { PageChannel } from '../channel';
import { natives } from '../natives';
import type { Native } from '../natives';
import { wrapMethod } from '../wrap';

function isDetachedFileInput(value: unknown): value is HTMLInputElement {
  const { apply, localName, inputType, isConnected } = natives;
  if (typeof value !== 'object' || value === null) return false;
  try {
    // The captured getters throw on anything that is not an element.
    return (
      apply(localName, value, []) === 'input' &&
      apply(inputType, value, []) === 'file' &&
      !apply(isConnected, value, [])
    );
  } catch {
    return false;
  }
}

/** The ways a script opens the picker of an input that is in no document. */
export const detachedInput: PageChannel = {
  id: 'detached-input',
  install: (link) => {
    const handOver = (original: Native, self: unknown, args: readonly unknown[]): unknown => {
      if (isDetachedFileInput(self)) link.tell(toRelay.adoptInput, self);
      return natives.apply(original, self, args);
    };
    const undo = [
      wrapMethod(HTMLElement.prototype, 'click', handOver),
      wrapMethod(HTMLInputElement.prototype, 'showPicker', handOver),
      wrapMethod(EventTarget.prototype, 'dispatchEvent', handOver),
    ];
    return () => {
      for (const restore of undo) restore();
    };
  },
};
