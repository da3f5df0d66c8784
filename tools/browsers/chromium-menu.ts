/** Runs in the background: what the menu of a picture tells it when its item is chosen. Rejects when there is no such item. */
export async function choosePictureMenu(address: string, srcUrl: string): Promise<void> {
  interface Extension {
    readonly contextMenus: {
      update(id: string, change: object): Promise<void>;
      readonly onClicked: { dispatch(info: object, tab: object | undefined): void };
    };
    readonly tabs: { query(query: object): Promise<readonly { readonly url?: string }[]> };
  }
  const { contextMenus, tabs } = (globalThis as unknown as { chrome: Extension }).chrome;
  const menuItemId = 'check-picture';
  await contextMenus.update(menuItemId, {});
  const tab = (await tabs.query({})).find(({ url }) => url === address);
  contextMenus.onClicked.dispatch({ menuItemId, srcUrl, frameId: 0, mediaType: 'image', pageUrl: address }, tab);
}
