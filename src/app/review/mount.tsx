import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { parseToFrame } from '../../bridge/review-link';
import type { ToRelay } from '../../bridge/review-link';
import { announce } from '../../platform/announce';
import { wishesOn } from '../../core/policy/wishes';
import { onProfileChange } from '../../platform/profile-setting';
import { readSettings } from '../../platform/settings';
import { tabAddress } from '../../platform/tab-address';
import { sites } from '../../sites/registry';
import { siteOf } from '../../sites/site-of';
import { lastingMs, watchCover } from '../../ui/parts/watch-cover';
import { Note } from '../../ui/note/note';
import { Review } from '../../ui/review/review';
import { startWorkers } from '../check/workers';
import { Store } from '../check/store';
import { whenRelayConnects } from './connect';
import { ReviewController } from './controller';

/** A page that covers the review again and again is not answered more often, in milliseconds. */
const raiseEveryMs = 2000;

interface Shown {
  readonly controller: ReviewController | null;
  /** The full review rather than the note. */
  readonly full: boolean;
}

/** The review frame: listens to its relay, runs one pick at a time, draws it. */
export function mountReview(root: HTMLElement): void {
  const shown = new Store<Shown>({ controller: null, full: false });
  const workers = startWorkers();
  createRoot(root).render(<Frame shown={shown} />);

  onProfileChange((profile) => {
    shown.get().controller?.session.setProfile(profile);
  });

  whenRelayConnects((port) => {
    // A photo is about to come: what is hidden in it is told before anything else. Not for whoever else frames this page.
    workers.cleaner.warm();
    const post = (message: ToRelay): void => {
      if (message.type === 'send') {
        void announce(message.files, shown.get().controller?.sendsOriginal === true).then(() => {
          port.postMessage(message);
        });
        return;
      }
      port.postMessage(message);
      if (message.type === 'layout') shown.update({ full: message.layout === 'review' });
    };
    let raisedAt = -raiseEveryMs;
    watchCover((covered) => {
      const now = performance.now();
      if (!covered || !shown.get().full || now - raisedAt < raiseEveryMs) return;
      raisedAt = now;
      // Whatever came into the top layer later lies above: once more into it, and the review does.
      port.postMessage({ type: 'layout', layout: 'hidden' } satisfies ToRelay);
      port.postMessage({ type: 'layout', layout: 'review' } satisfies ToRelay);
    }, lastingMs);
    watchHeight(root, (heightPx) => {
      if (shown.get().controller?.showsNote === true) post({ type: 'layout', layout: 'note', heightPx });
    });
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      const message = parseToFrame(data);
      if (message?.type === 'ping') post({ type: 'pong' });
      else if (message) {
        void Promise.all([readSettings(), tabAddress()]).then(([{ wishes, ...settings }, address]) => {
          shown.get().controller?.close();
          const controller = new ReviewController(
            message,
            { ...workers, ...settings, wishes: wishesOn(wishes, siteOf(sites, address)?.id ?? null) },
            post,
          );
          root.dataset['pick'] = String(message.pick);
          shown.update({ controller });
          void controller.start();
        });
      }
    };
    post({ type: 'ready' });
  });
}

function Frame({ shown }: { readonly shown: Store<Shown> }) {
  const { controller, full } = useSyncExternalStore(shown.subscribe, shown.get);
  return controller ? <Pick key={controller.pick} controller={controller} full={full} /> : null;
}

function Pick({ controller, full }: { readonly controller: ReviewController; readonly full: boolean }) {
  const { store, locale } = controller.session;
  const state = useSyncExternalStore(store.subscribe, store.get);
  if (full) return <Review state={state} actions={controller} locale={locale} />;
  if (state.phase === 'ended') return null;
  return <Note state={state} actions={controller} locale={locale} onClose={controller.close} />;
}

/** Tells how tall the element is, in CSS pixels and with the margins of what it holds, whenever that changes. */
function watchHeight(element: HTMLElement, tell: (heightPx: number) => void): void {
  element.style.display = 'flow-root';
  new ResizeObserver(() => {
    tell(Math.ceil(element.getBoundingClientRect().height));
  }).observe(element);
}
