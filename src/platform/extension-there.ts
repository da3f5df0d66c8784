import { browser } from 'wxt/browser';

/**
 * False in a page of the extension that Chromium loads while the extension starts anew: nothing of the extension can be reached
 * from such a page, ever.
 */
export function isExtensionThere(): boolean {
  return (browser as Partial<typeof browser>).storage !== undefined;
}
