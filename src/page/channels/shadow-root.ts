import { toRelay } from '../../bridge/world-link';
import type { PageChannel } from '../channel';
import { rememberRoot } from '../deep-element';
import { natives } from '../natives';
import { wrapMethod } from '../wrap';

/** Tells the isolated world of each new shadow root before the page can listen to it. */
export const shadowRoot: PageChannel = {
  id: 'shadow-root',
  install: (link) =>
    wrapMethod(Element.prototype, 'attachShadow', (original, self, args) => {
      const root = natives.apply(original, self, args) as ShadowRoot;
      rememberRoot(self as Element, root);
      link.tell(toRelay.watchRoot, self as Element);
      return root;
    }),
};
