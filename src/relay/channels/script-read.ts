import { toRelay } from '../../bridge/world-link';
import { holdOn, onOffer } from '../carrier';
import type { RelayChannel } from '../pick';

/** A picture that a script of the page made of what the site's camera saw. MAIN asks, and waits. */
export const scriptRead: RelayChannel = (hold, link) => {
  onOffer(link, toRelay.ask, async (carrier, about) => {
    const picture = about as Blob;
    // While the site is paused it goes on at once, and MAIN listens only when the offer has been taken.
    await Promise.resolve();
    holdOn(carrier, [new File([picture], 'captured', { type: picture.type })], hold);
  });
  return undefined;
};
