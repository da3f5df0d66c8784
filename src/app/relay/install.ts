import { frameAddress, onAreYouThere, registerNonce } from '../../platform/relay-host';
import { adoptDetachedInput } from '../../relay/channels/detached-input';
import { Holder } from '../../relay/holder';
import { tellLost } from '../../relay/notice';
import type { Pick } from '../../relay/pick';
import { relayChannels } from '../../relay/registry';
import { connectToPageHook } from '../../relay/world-link';

/** Isolated world: owns the originals of everything the channels stop. */
export function installRelay(): void {
  const holder = new Holder({ frameAddress, registerNonce, tellLost });
  const hold = (pick: Pick): void => {
    holder.hold(pick);
  };
  for (const channel of relayChannels) channel.install(hold);
  connectToPageHook((input) => adoptDetachedInput(input, hold));
  // A page in the back-forward cache must not come back with a dead frame over it.
  window.addEventListener('pagehide', () => {
    holder.abandon();
  });
  onAreYouThere();
}
