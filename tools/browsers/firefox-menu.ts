/**
 * Runs in the window of the browser: chooses the extension's own item in the menu of a page, which the right button opened.
 * Rejects when the menu does not come, or has no such item.
 */
export async function chooseMenuItem(id: string): Promise<boolean> {
  interface Menu {
    readonly state: string;
    activateItem(item: unknown): void;
    querySelectorAll(selector: string): Iterable<{ readonly id: string }>;
  }
  const { document } = globalThis as unknown as { readonly document: { getElementById(id: string): Menu | null } };
  const menu = document.getElementById('contentAreaContextMenu');
  for (let tries = 0; tries < 100 && menu?.state !== 'open'; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  // As the browser makes ids of menu items: that of the extension, with `_` for what ids of widgets can't have.
  const prefix = `${id.replace(/[^a-z0-9_-]/giu, '_')}-menuitem-`;
  const items = [...(menu?.querySelectorAll('menuitem') ?? [])];
  const item = items.find((each) => each.id.startsWith(prefix));
  if (!menu || !item) throw new Error(`No item of the extension in the menu (${menu?.state ?? 'none'})`);
  menu.activateItem(item);
  return true;
}
