import { toPageHook, toRelay } from '../../bridge/world-link';
import type { Presence } from '../../bridge/background-link';
import { frameAddress, onAlarm, onAreYouThere, registerNonce, sayPresence } from '../../platform/relay-host';
import { watchProfile } from '../../platform/profile-setting';
import { onWithdrawn } from '../../platform/withdrawn';
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
    // A document without an origin (data: address, sandbox) may not load the extension's frame.
    canShow: () => window.origin !== 'null',
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
  // A page that was there before this script may have listeners older than ours. Firefox runs it in such pages too.
  let presence: Presence =
    document.readyState !== 'loading' && location.protocol.startsWith('http') ? 'needs-reload' : 'guarded';
  const sayHere = (): void => {
    sayPresence(presence, false);
  };
  const undo = relayChannels.map((channel) => channel.install(hold, link));
  onWithdrawn(() => {
    link.tell(toPageHook.restore, document);
    for (const end of undo) end();
    // What listens below shadow roots stays, and lets everything by.
    holdPolicy.stop();
    presence = 'not-here';
    sayHere();
  });
  link.on(toRelay.ping, () => true);
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
  sayPresence(presence, true);
  onAlarm((stopped) => {
    tellInPage(stopped ? 'notice.alarm-stopped' : 'notice.alarm');
  });
  onAreYouThere(() => presence);
}
