import { browser } from 'wxt/browser';
import type { TurnAnswer, TurnCall, TurnLink } from '../../bridge/host-link';
import { randomName } from '../../bridge/random-name';
import { askForTurn } from './ask-for-turn';

/**
 * Firefox: an extension's frame in a page sees other browser storage than the background does, but its runtime ports
 * carry files, and tell when the other end is gone.
 */
const portName = 'look-turn';

type Port = ReturnType<typeof browser.runtime.connect>;

/** Page side. */
export async function openTurn(): Promise<TurnLink<TurnCall, TurnAnswer> | null> {
  if ((await askForTurn(randomName())) === null) return null;
  return linkOver<TurnCall, TurnAnswer>(browser.runtime.connect({ name: portName }));
}

/** Host side. Only documents of the extension are let in; a private window's photo does not leave its window. */
export function onTurn(serve: (link: TurnLink<TurnAnswer, TurnCall>) => void): void {
  browser.runtime.onConnect.addListener((port) => {
    const { sender } = port;
    if (port.name !== portName || sender?.id !== browser.runtime.id) return;
    if (sender.url?.startsWith(`${location.origin}/`) !== true || sender.tab?.incognito === true) port.disconnect();
    else serve(linkOver<TurnAnswer, TurnCall>(port));
  });
}

function linkOver<Out, In>(port: Port): TurnLink<Out, In> {
  const over = new AbortController();
  port.onDisconnect.addListener(() => {
    over.abort();
  });
  return {
    gone: over.signal,
    post: (message) => {
      if (!over.signal.aborted) port.postMessage(message);
    },
    onMessage: (listener) => {
      port.onMessage.addListener((message: unknown) => {
        listener(message as In);
      });
    },
    end: () => {
      port.disconnect();
      over.abort();
    },
  };
}
