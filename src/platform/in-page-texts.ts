import { browser } from 'wxt/browser';
import { parseSayInPage } from '../bridge/background-link';
import { say } from '../core/strings/catalogue';
import { readLocale } from './preferences';

/** Background side: knows what is said in pages, so that not every page has to. */
export function answerInPageTexts(): void {
  browser.runtime.onMessage.addListener((data: unknown, _sender, respond: (text: string) => void) => {
    const message = parseSayInPage(data);
    if (!message) return undefined;
    void readLocale().then((locale) => {
      respond(say(locale, message.key));
    });
    return true;
  });
}
