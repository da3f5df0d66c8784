import { browser } from 'wxt/browser';

/**
 * False in a page of the extension that the browser loads while the extension starts anew or is off: nothing of the extension can be reached
 * from such a page, ever.
 */
export function isExtensionThere(): boolean {
  return (browser as Partial<typeof browser>).storage !== undefined;
}
