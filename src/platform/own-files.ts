import { browser } from 'wxt/browser';

/** A picture that came with the extension, as a file that a user might have picked. Rejects when it is not there. */
export async function ownPhoto(path: `/samples/${string}`, name: string): Promise<File> {
  const answer = await fetch(path, { credentials: 'omit' });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return new File([await answer.blob()], name, { type: 'image/jpeg' });
}

/** Closes the tab that this page of the extension is in. */
export async function closeThisTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
