import { toPageHook, toRelay } from '../../bridge/world-link';
import type { Presence } from '../../bridge/background-link';
import {
  frameAddress,
  inPageText,
  onAlarm,
  onAreYouThere,
  registerNonce,
  sayPhotoForeseen,
  sayPresence,
} from '../../platform/relay-host';
import { watchPause } from '../../platform/paused-here';
import { watchProfile } from '../../platform/profile-setting';
import { onWithdrawn } from '../../platform/withdrawn';
import { onPhotoForeseen } from '../../relay/foresee';
import { rearm } from '../../relay/first-listeners';
import { hideEvents } from '../../relay/hide-events';
import { Holder } from '../../relay/holder';
import { holdPolicy } from '../../relay/hold-policy';
import { takeTextsFrom, tellInPage, tellLost } from '../../relay/notice';
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
    tellLost,
  });
  takeTextsFrom(inPageText);
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
  const standing = (): Presence => (holdPolicy.paused && presence !== 'not-here' ? 'paused' : presence);
  const sayHere = (): void => {
    void sayPresence(standing(), false);
  };
  let pauseEnds: ReturnType<typeof setTimeout> | undefined;
  const pauseUntil = (untilMs: number | null): void => {
    const before = standing();
    clearTimeout(pauseEnds);
    holdPolicy.pauseUntil(untilMs);
    if (standing() !== before) sayHere();
    if (untilMs === null) return;
    pauseEnds = setTimeout(
      () => {
        holdPolicy.pauseUntil(null);
        sayHere();
      },
      Math.max(0, untilMs - Date.now()),
    );
  };
  const askWhetherPaused = watchPause(pauseUntil, sayPresence(presence, true));
  if (import.meta.env.FIREFOX) hideEvents();
  const undo = relayChannels.map((channel) => channel(hold, link));
  onWithdrawn(() => {
    link.tell(toPageHook.restore, document);
    for (const end of undo) end?.();
    // What listens below shadow roots stays, and lets everything by.
    holdPolicy.stop();
    presence = 'not-here';
    sayHere();
  });
  link.on(toRelay.ping, () => true);
  link.on(toRelay.rearm, (node) => {
    rearm((node as Document | null)?.defaultView ?? window);
    return true;
  });
  link.open();
  // A page in the back-forward cache must not come back with a dead frame over it.
  window.addEventListener('pagehide', ({ isTrusted }) => {
    if (!isTrusted) return;
    holder.abandon();
    // What is said of pauses meanwhile is not heard.
    holdPolicy.pauseUntil(null);
  });
  // What the toolbar says is forgotten with each navigation, also one back to a page that was kept alive, and at its
  // start the browser may not be done with forgetting: so at once, and again when the page is shown.
  window.addEventListener('pageshow', (event) => {
    sayHere();
    if (event.persisted) askWhetherPaused();
  });
  onAlarm((stopped) => {
    void tellInPage(stopped ? 'notice.alarm-stopped' : 'notice.alarm');
  });
  onAreYouThere(standing);
  onPhotoForeseen(
    () => {
      if (standing() === 'guarded') sayPhotoForeseen();
    },
    () => {
      if (standing() === 'guarded') holder.expect();
    },
  );
}
