import { browser } from 'wxt/browser';
import type { ToHost } from '../../bridge/host-link';
import { hostAtWork, parseToHostKeeper } from '../../bridge/host-link';

const address = '/host.html';

let starting: Promise<void> | null = null;

/** Chrome: a document without a window, owned by the extension. It closes itself when it has nothing to do. */
async function ensureOffscreen(): Promise<void> {
  const there = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (there.length > 0) return;
  await browser.offscreen.createDocument({
    url: address,
    reasons: ['WORKERS'],
    justification: 'Looks at photos in a worker whose models stay loaded for all tabs.',
  });
}

/** Firefox: the background is a document itself, and the host a frame in it. */
function ensureFrame(): Promise<void> {
  if (document.querySelector('iframe')) return Promise.resolve();
  return new Promise((resolve) => {
    const frame = document.createElement('iframe');
    frame.src = address;
    frame.addEventListener('load', () => {
      resolve();
    });
    document.documentElement.append(frame);
  });
}

/** Resolves when the host's document is loaded. */
function ensureHost(): Promise<void> {
  starting ??= (import.meta.env.FIREFOX ? ensureFrame() : ensureOffscreen()).finally(() => {
    starting = null;
  });
  return starting;
}

async function askHost(message: ToHost): Promise<unknown> {
  await ensureHost();
  return browser.runtime.sendMessage(message);
}

/** A host that was about to close does not answer: another takes its place. */
function tellHost(message: ToHost): Promise<unknown> {
  return askHost(message)
    .catch(() => askHost(message))
    .catch(() => null);
}

/**
 * Background side of the look host: starts its document when a page of the extension has a photo to look at, or when a
 * guarded page looks as if it would soon bring one, and passes on who wants a turn.
 */
export function keepLookHost(): void {
  browser.runtime.onMessage.addListener((data: unknown, sender, respond: (answer: unknown) => void) => {
    if (sender.id !== browser.runtime.id) return undefined;
    // Firefox ends a background in which nothing happens for half a minute; this happened.
    if (data === hostAtWork) return undefined;
    const message = parseToHostKeeper(data);
    if (!message) return undefined;
    if (message.type === 'host/warm') {
      void tellHost({ type: 'host/load' });
      return undefined;
    }
    // Scripts in pages get no turn, only documents of the extension.
    if (sender.url?.startsWith(`${location.origin}/`) !== true) return undefined;
    // In Firefox the page connects to the host itself, which has the last word.
    const { turn } = message;
    void (import.meta.env.FIREFOX ? ensureHost().then(() => '') : tellHost({ type: 'host/turn', turn })).then(respond);
    return true;
  });
}
