import { toRelay } from '../../bridge/world-link';
import { frameAddress, onAlarm, onAreYouThere, registerNonce, sayHere } from '../../platform/relay-host';
import { watchProfile } from '../../platform/settings';
import { rearm } from '../../relay/first-listeners';
import { Holder } from '../../relay/holder';
import { holdPolicy } from '../../relay/hold-policy';
import { tellInPage } from '../../relay/notice';
import { PageHookLink } from '../../relay/page-hook-link';
import type { Pick } from '../../relay/pick';
import { relayChannels } from '../../relay/registry';

/** Isolated world: owns the originals of everything the channels stop. */
export function installRelay(): void {
  const holder = new Holder({
    frameAddress,
    registerNonce,
    tellLost: () => {
      tellInPage('notice.lost');
    },
  });
  const link = new PageHookLink();
  const hold = (pick: Pick): void => {
    holder.hold({
      ...pick,
      handBack: (files) => {
        holdPolicy.tellUnchecked(files);
        pick.handBack(files);
      },
    });
  };
  watchProfile((profile) => {
    holdPolicy.use(profile);
  });
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
  // What the toolbar says is forgotten with each navigation, also one back to a page that was kept alive, and at its
  // start the browser may not be done with forgetting: so at once, and again when the page is shown.
  window.addEventListener('pageshow', sayHere);
  sayHere();
  onAlarm((stopped) => {
    tellInPage(stopped ? 'notice.alarm-stopped' : 'notice.alarm');
  });
  onAreYouThere();
}
