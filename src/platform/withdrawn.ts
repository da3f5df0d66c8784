import { browser } from 'wxt/browser';
import { amIGuarded, permissionsChanged } from '../bridge/background-link';
import { tellEveryTab } from './tell-every-tab';

/** Background side: when the user takes a site's permission back, its pages that are open ask whether it was theirs. */
export function tellWithdrawn(): void {
  browser.permissions.onRemoved.addListener(() => {
    void tellEveryTab(permissionsChanged);
  });
  browser.runtime.onMessage.addListener((data: unknown, sender, respond: (answer: boolean) => void) => {
    if (data !== amIGuarded || sender.url === undefined || !URL.canParse(sender.url)) return undefined;
    const { protocol, hostname } = new URL(sender.url);
    // A frame without an address of its own stays as it is until its page goes.
    if (hostname === '') respond(true);
    // Without the port: match patterns for permissions have none in Firefox.
    else {
      const origins = [`${protocol}//${hostname}/*`];
      void browser.permissions.contains({ origins }).then(respond, () => {
        respond(true);
      });
    }
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
