/** Runs in a page of the extension: opens a private window at an address. */
export async function openPrivate(url: string): Promise<null> {
  interface Extension {
    readonly windows: { create(options: { incognito: boolean; url: string }): Promise<unknown> };
  }
  await (globalThis as unknown as { chrome: Extension }).chrome.windows.create({ incognito: true, url });
  return null;
}
