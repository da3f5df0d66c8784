import { toRelay } from '../../bridge/world-link';
import { listenFirst } from '../first-listeners';
import { pendingForms } from '../pending-forms';
import type { RelayChannel } from '../pick';

/** Not by its local name: a field of the form may have that as its name. */
function isForm(node: EventTarget | null | undefined): node is HTMLFormElement {
  return Object.prototype.toString.call(node) === '[object HTMLFormElement]';
}

/**
 * A form that is submitted while a pick of one of its inputs is held: it waits, and is submitted when the pick is
 * decided. A required input is empty meanwhile, so its complaint waits too.
 */
export const formSubmit: RelayChannel = (_hold, link) => {
  const stop = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const undo = [
    listenFirst('submit', (event) => {
      const form = event.composedPath()[0];
      if (isForm(form) && pendingForms.postpone(form, (event as SubmitEvent).submitter)) stop(event);
    }),
    listenFirst('invalid', (event) => {
      const { form } = event.composedPath()[0] as Partial<HTMLInputElement>;
      if (isForm(form) && pendingForms.postpone(form, null)) stop(event);
    }),
  ];
  link.on(toRelay.submitLater, (node) => isForm(node) && pendingForms.postpone(node, null));
  return () => {
    for (const end of undo) end();
  };
};
