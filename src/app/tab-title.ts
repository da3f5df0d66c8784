import { say } from '../core/strings/catalogue';
import type { Settings } from '../platform/settings';

/** The title of a tab of the extension: without its name for who wants that. */
export function setTabTitle({ preferences, locale }: Pick<Settings, 'preferences' | 'locale'>): void {
  document.title = preferences.discreet ? say(locale, 'preferences.plain-name') : 'Whereless';
}
