import { toRelay } from '../../bridge/world-link';
import { holdOn, onOffer } from '../carrier';
import type { RelayChannel } from '../pick';

/** A picture that a script of the page made of what the site's camera saw. MAIN asks, and waits. */
export const scriptRead: RelayChannel = {
  id: 'script-read',
  install: (hold, link) => {
    onOffer(link, toRelay.ask, (carrier, about) => {
      const picture = about as Blob;
      holdOn(carrier, [new File([picture], 'captured', { type: picture.type })], hold);
      return undefined;
    });
    return () => undefined;
  },
};
