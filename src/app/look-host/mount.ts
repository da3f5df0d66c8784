import { onLoad, onTurn, sayHostAtWork } from '../../platform/look-host/link';
import { lookWorkers } from '../check/workers';
import { LookHost } from './host';

const sayEveryMs = 10_000;

/** The document of the look host: an offscreen document in Chrome, a frame of the background in Firefox. */
export function mountLookHost(): void {
  const isFrame = window !== window.top;
  let timer: ReturnType<typeof setInterval> | undefined;
  const host = new LookHost(lookWorkers(), {
    // The background that this frame is in ends when nothing happens in it.
    onBusy: () => {
      if (isFrame) timer ??= setInterval(sayHostAtWork, sayEveryMs);
    },
    onIdle: () => {
      clearInterval(timer);
      timer = undefined;
      if (!isFrame) window.close();
    },
  });
  onTurn(host.serve);
  onLoad(() => void host.load());
}
