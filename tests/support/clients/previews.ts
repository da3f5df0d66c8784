import type { PageHandle } from '../../../tools/browsers/driver';
import { poll } from '../../../tools/browsers/poll';

/** How many pictures and canvases of a page match and show something; open shadow roots are looked into. */
export function countPreviews(page: PageHandle, selector: string): Promise<number> {
  return page.evaluate((wanted: string) => {
    const open: ParentNode[] = [document];
    let shown = 0;
    for (let root = open.pop(); root !== undefined; root = open.pop()) {
      for (const element of root.querySelectorAll(wanted)) {
        if (element instanceof HTMLImageElement && element.complete && element.naturalWidth > 0) shown += 1;
        if (element instanceof HTMLCanvasElement && element.width > 0 && element.height > 0) shown += 1;
      }
      for (const element of root.querySelectorAll('*')) if (element.shadowRoot) open.push(element.shadowRoot);
    }
    return shown;
  }, selector);
}

/** Waits until the page shows more previews than before. */
export async function waitForPreview(
  page: PageHandle,
  selector: string,
  before: number,
  timeoutMs = 30_000,
): Promise<void> {
  await poll('a preview', timeoutMs, async () => ((await countPreviews(page, selector)) > before ? true : undefined));
}
