import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { parseToFrame } from '../../bridge/review-link';
import type { ToRelay } from '../../bridge/review-link';
import { readSettings } from '../../platform/settings';
import { Note } from '../../ui/note/note';
import { Review } from '../../ui/review/review';
import { startWorkers } from '../check/workers';
import { Store } from '../check/store';
import { whenRelayConnects } from './connect';
import { ReviewController } from './controller';

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

  whenRelayConnects((port) => {
    const post = (message: ToRelay): void => {
      port.postMessage(message);
      if (message.type === 'layout') shown.update({ full: message.layout === 'review' });
    };
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      const message = parseToFrame(data);
      if (message?.type === 'ping') post({ type: 'pong' });
      else if (message) {
        void readSettings().then((settings) => {
          shown.get().controller?.close();
          const controller = new ReviewController(message, { ...workers, ...settings }, post);
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
  return full ? (
    <Review state={state} actions={controller} locale={locale} />
  ) : (
    <Note state={state} actions={controller} locale={locale} onClose={controller.close} />
  );
}
