import { browser } from 'wxt/browser';
import { blobOfDataUrl } from './data-url';
import type { SeenBox } from './in-page';

/** Smaller parts show nothing that could be checked, in CSS pixels. */
const leastSidePx = 32;

/** A picture of a window's page as it is shown, from which parts can be cut. */
export interface WindowPicture {
  /** The part of a box that is in view as a PNG; null when too little of it is. */
  cut(box: SeenBox): Promise<Blob | null>;
  close(): void;
}

/**
 * Takes a picture of what a tab shows now; null when it is not in front or the browser does not let it be taken, which
 * takes the user's click on the toolbar button or in the menu of that page.
 * @param windowWidth of the page in CSS pixels
 */
export async function windowPicture(tabId: number, windowWidth: number): Promise<WindowPicture | null> {
  try {
    const tab = await browser.tabs.get(tabId);
    if (!tab.active) return null;
    const dataUrl = await browser.tabs.captureVisibleTab(tab.windowId, { format: 'png' });
    const bitmap = await createImageBitmap(blobOfDataUrl(dataUrl));
    const scale = bitmap.width / windowWidth;
    return {
      cut: (box) => cutOut(bitmap, box, scale),
      close: () => {
        bitmap.close();
      },
    };
  } catch {
    return null;
  }
}

async function cutOut(bitmap: ImageBitmap, box: SeenBox, scale: number): Promise<Blob | null> {
  const left = Math.max(0, Math.round(box.left * scale));
  const top = Math.max(0, Math.round(box.top * scale));
  const width = Math.min(bitmap.width, Math.round((box.left + box.width) * scale)) - left;
  const height = Math.min(bitmap.height, Math.round((box.top + box.height) * scale)) - top;
  if (width < leastSidePx * scale || height < leastSidePx * scale) return null;
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.drawImage(bitmap, left, top, width, height, 0, 0, width, height);
  return canvas.convertToBlob({ type: 'image/png' });
}
