import { parseOpenMessage } from '../../bridge/review-link';
import { claimNonce } from '../../platform/nonce';

/**
 * Waits for the relay of the page this frame is in. Anybody may frame this page and post messages to it: only a port
 * that comes with a nonce which the background knows from a relay in this tab is used, and only the first.
 */
export function whenRelayConnects(use: (port: MessagePort) => void): void {
  let connected = false;
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const open = parseOpenMessage(event.data);
    const port = event.ports[0];
    if (!open || !port || connected) return;
    void claimNonce(open.nonce).then((known) => {
      if (!known || connected) return;
      connected = true;
      use(port);
    });
  });
}
