import { browser } from 'wxt/browser';
import { amIGuarded, isFirstPresence, permissionsChanged } from '../bridge/background-link';
import { isOn } from '../core/sites/match-pattern';
import { onOffChange, readOff } from './off-sites';
import { tellEveryTab } from './tell-every-tab';

interface Sender {
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly url?: string | undefined } | undefined;
  readonly frameId?: number | undefined;
}

/** The address by which a page is permitted; a frame without one of its own goes by its origin, or by its tab. */
function addressOf({ url, origin, tab }: Sender): URL | null {
  for (const address of [url, origin, tab?.url]) {
    if (address === undefined || !URL.canParse(address)) continue;
    const parsed = new URL(address);
    if (parsed.hostname !== '' && parsed.protocol.startsWith('http')) return parsed;
  }
  return null;
}

async function isGuarded(sender: Sender): Promise<boolean> {
  const address = addressOf(sender);
  // Nothing is known of it: it stays as it is until its page goes.
  if (!address) return true;
  if (isOn(await readOff(), address.href)) return false;
  // Without the port: match patterns for permissions have none in Firefox.
  const origins = [`${address.protocol}//${address.hostname}/*`];
  return browser.permissions.contains({ origins }).catch(() => true);
}

/** Background side: when the user takes a site back, its pages that are open ask whether it was theirs. */
export function tellWithdrawn(): void {
  const tellAll = (): void => {
    void tellEveryTab(permissionsChanged);
  };
  browser.permissions.onRemoved.addListener(tellAll);
  onOffChange(tellAll);
  browser.runtime.onMessage.addListener((data: unknown, sender, respond: (answer: boolean) => void) => {
    if (isFirstPresence(data)) {
      // The manifest puts the hooks where they came with the installation, also after the user took the site back.
      const { tab, frameId } = sender;
      void isGuarded(sender).then((guarded) => {
        if (guarded || tab?.id === undefined || frameId === undefined) return;
        void browser.tabs.sendMessage(tab.id, permissionsChanged, { frameId }).catch(() => undefined);
      });
      return undefined;
    }
    if (data !== amIGuarded) return undefined;
    void isGuarded(sender).then(respond, () => {
      respond(true);
    });
    return true;
  });
}

/** Relay side: calls back when this page's site is no longer guarded. */
export function onWithdrawn(use: () => void): void {
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (message !== permissionsChanged) return undefined;
    void browser.runtime.sendMessage(amIGuarded).then((answer: unknown) => {
      if (answer === false) use();
    });
    return undefined;
  });
}
