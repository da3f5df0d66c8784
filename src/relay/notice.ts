import { notice as english } from '../core/strings/en/notice';
import { notice as french } from '../core/strings/fr/notice';
import { pickLocale } from '../core/strings/locale';

const shownForMs = 20_000;

/** What is shown now; the same is not said twice at once. */
const shown = new Set<string>();

/**
 * A line of text over the page, for when the extension's frame can't be shown or there is nothing to show in it. It
 * offers no choice: decisions are taken only in the extension's own origin.
 * @param list replaces {list} in the text
 */
export function tellInPage(key: keyof typeof english, list = ''): void {
  if (shown.has(key + list)) return;
  shown.add(key + list);
  const texts = pickLocale(navigator.languages) === 'fr' ? french : english;
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const box = document.createElement('div');
  box.setAttribute('role', 'alert');
  box.textContent = texts[key].replace('{list}', list);
  box.style.cssText =
    'all:initial;position:fixed;inset:auto 16px 16px auto;max-width:360px;padding:14px 16px;border-radius:12px;' +
    'background:#10151c;color:#f4f6f8;font:15px/1.45 system-ui,sans-serif;box-shadow:0 6px 28px rgb(0 0 0 / 35%)';
  root.append(box);
  host.popover = 'manual';
  host.style.cssText = 'all:initial;display:block;border:0;background:transparent';
  document.documentElement.append(host);
  host.showPopover();
  setTimeout(() => {
    host.remove();
    shown.delete(key + list);
  }, shownForMs);
}
