import type { SayInPage } from '../bridge/background-link';
import { notice as english } from '../core/strings/en/notice';
import { notice as french } from '../core/strings/fr/notice';
import { pickLocale } from '../core/strings/locale';
import { makeElement, rootElement } from './own-document';

const shownForMs = 20_000;

/** What is shown now; the same is not said twice at once. */
const shown = new Set<string>();

/** Where sentences come from. Handed in, so that this layer touches no extension API. */
type TextFor = (key: SayInPage['key']) => Promise<string | null>;
let textFor: TextFor = () => Promise.resolve(null);

export function takeTextsFrom(source: TextFor): void {
  textFor = source;
}

/**
 * A line of text over the page, for when the extension's frame can't be shown or there is nothing to show in it. It
 * offers no choice: decisions are taken only in the extension's own origin.
 */
function showLine(text: string): void {
  if (shown.has(text)) return;
  shown.add(text);
  const host = makeElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const box = makeElement('div');
  box.setAttribute('role', 'alert');
  box.textContent = text;
  box.style.cssText =
    'all:initial;position:fixed;inset:auto 16px 16px auto;max-width:360px;padding:14px 16px;border-radius:12px;' +
    'background:#10151c;color:#f4f6f8;font:15px/1.45 system-ui,sans-serif';
  root.append(box);
  host.popover = 'manual';
  host.style.cssText = 'all:initial;display:block;border:0;background:transparent';
  rootElement().append(host);
  host.showPopover();
  setTimeout(() => {
    host.remove();
    shown.delete(text);
  }, shownForMs);
}

/** Says that nothing was uploaded, whether or not anything else of the extension is still there. */
export function tellLost(): void {
  const texts = pickLocale(navigator.languages) === 'fr' ? french : english;
  showLine(texts['notice.lost']);
}

/** Says a sentence in the page. @param list replaces {list} in it */
export async function tellInPage(key: SayInPage['key'], list = ''): Promise<void> {
  const text = await textFor(key);
  // Not `replace` with a string: what the user calls a folder may hold a `$&`.
  if (text !== null) showLine(text.replace('{list}', () => list));
}
