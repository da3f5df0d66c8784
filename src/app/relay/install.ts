import { toRelay } from '../../bridge/world-link';
import { frameAddress, onAreYouThere, registerNonce } from '../../platform/relay-host';
import { rearm } from '../../relay/first-listeners';
import { Holder } from '../../relay/holder';
import { tellLost } from '../../relay/notice';
import { PageHookLink } from '../../relay/page-hook-link';
import type { Pick } from '../../relay/pick';
import { relayChannels } from '../../relay/registry';

/** Isolated world: owns the originals of everything the channels stop. */
export function installRelay(): void {
  const holder = new Holder({ frameAddress, registerNonce, tellLost });
  const link = new PageHookLink();
  const hold = (pick: Pick): void => {
    holder.hold(pick);
  };
  for (const channel of relayChannels) channel.install(hold, link);
  link.on(toRelay.rearm, () => {
    rearm();
    return true;
  });
  link.open();
  // A page in the back-forward cache must not come back with a dead frame over it.
  window.addEventListener('pagehide', () => {
    holder.abandon();
  });
  onAreYouThere();
}
