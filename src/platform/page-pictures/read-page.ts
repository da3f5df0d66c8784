import { browser } from 'wxt/browser';
import type { CheckRequest } from '../../bridge/check-request';
import { blobOfDataUrl } from './data-url';
import { listPictures, readPicture, type PageList } from './in-page';
import { windowPicture } from './window-picture';

/** `screen`: cut out of what the window showed, no larger than it was shown there. */
export type PictureSource = 'file' | 'pixels' | 'screen';

interface FoundPicture {
  readonly blob: Blob;
  readonly from: PictureSource;
}

export interface PagePictures {
  readonly pictures: readonly FoundPicture[];
  /** How many are on the page that could not be read. */
  readonly unread: number;
}

/** More are the ornaments of a page, and checking takes its time. */
const mostPictures = 20;
const leastSidePx = 100;
/** Of one picture; messages between a page and the extension have an end. */
const mostBytes = 30 * 1024 * 1024;

/**
 * The pictures that a page shows, as the browser has them: nothing is asked of any network. null when the browser does
 * not let this extension look into the page.
 */
export async function readPage(request: CheckRequest): Promise<PagePictures | null> {
  const list = await listed(request);
  if (!list) return null;
  const window = request.frameId === 0 ? await windowPicture(request.tabId, list.windowWidth) : null;
  const pictures: FoundPicture[] = [];
  for (const { address, box } of list.pictures) {
    const read = await readOne(request, address);
    const shown = read ? null : await window?.cut(box);
    if (read) pictures.push(read);
    else if (shown) pictures.push({ blob: shown, from: 'screen' });
  }
  window?.close();
  return { pictures, unread: list.pictures.length - pictures.length };
}

async function listed({ tabId, frameId, address }: CheckRequest): Promise<PageList | null> {
  try {
    const target = { tabId, frameIds: [frameId] };
    const args: [string | null, number, number] = [address, leastSidePx, mostPictures];
    const [answer] = await browser.scripting.executeScript({ target, func: listPictures, args });
    return answer?.result ?? null;
  } catch {
    return null;
  }
}

async function readOne({ tabId, frameId }: CheckRequest, address: string): Promise<FoundPicture | null> {
  try {
    const target = { tabId, frameIds: [frameId] };
    const args: [string, number] = [address, mostBytes];
    const [answer] = await browser.scripting.executeScript({ target, func: readPicture, args });
    const read = answer?.result;
    return read ? { blob: blobOfDataUrl(read.dataUrl), from: read.how } : null;
  } catch {
    return null;
  }
}
