import { toRelay } from '../../bridge/world-link';
import type { PageChannel } from '../channel';
import { natives } from '../natives';
import { wrapMethod } from '../wrap';

function isForm(value: unknown): value is HTMLFormElement {
  try {
    return natives.apply(natives.localName, value, []) === 'form';
  } catch {
    return false;
  }
}

/** `form.submit()` fires no event; while a pick of one of its inputs is held it waits for the verdict. */
export const formSubmit: PageChannel = {
  id: 'form-submit',
  install: (link) =>
    wrapMethod(HTMLFormElement.prototype, 'submit', (original, self, args) =>
      isForm(self) && link.tell(toRelay.submitLater, self) ? undefined : natives.apply(original, self, args),
    ),
};
