/*
 * Functions that run in a page, in the extension's isolated world. They are sent there as text: each must be complete
 * in itself. None may make a request: what was not loaded by the page already is not read.
 */

/** A box of the window in CSS pixels. */
export interface SeenBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface ListedPicture {
  readonly address: string;
  readonly box: SeenBox;
}

export interface PageList {
  readonly pictures: readonly ListedPicture[];
  /** Width of the window in CSS pixels, to find boxes in a picture of it. */
  readonly windowWidth: number;
}

/** `file`: byte for byte as the browser has it. `pixels`: drawn anew, as large as it is. */
export interface ReadPicture {
  readonly how: 'file' | 'pixels';
  readonly dataUrl: string;
}

/**
 * The pictures of a document, the largest first.
 * @param address only this one; null for all
 * @param leastPx smaller ones are ornaments: the shorter side
 */
export function listPictures(address: string | null, leastPx: number, most: number): PageList {
  const known = new Set<string>();
  const pictures = [...document.images]
    .filter((image) => {
      const own = image.currentSrc || image.src;
      if (own === '' || known.has(own)) return false;
      const wanted =
        address === null
          ? Math.min(image.naturalWidth, image.naturalHeight) >= leastPx
          : own === address || image.src === address;
      if (wanted) known.add(own);
      return wanted;
    })
    .sort((a, b) => b.naturalWidth * b.naturalHeight - a.naturalWidth * a.naturalHeight)
    .slice(0, most)
    .map((image) => {
      const { left, top, width, height } = image.getBoundingClientRect();
      return { address: image.currentSrc || image.src, box: { left, top, width, height } };
    });
  return { pictures, windowWidth: window.innerWidth };
}

/** One picture as the browser has it; null when that can't be had without a request. */
export async function readPicture(address: string, mostBytes: number): Promise<ReadPicture | null> {
  const image = [...document.images].find((each) => (each.currentSrc || each.src) === address);
  const { protocol, origin } = new URL(address, document.baseURI);
  if (protocol === 'data:') return { how: 'file', dataUrl: address };
  const asDataUrl = (blob: Blob): Promise<string> =>
    new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => {
        resolve(reader.result as string);
      };
      reader.onerror = () => {
        reject(new Error('The picture could not be read'));
      };
      reader.readAsDataURL(blob);
    });
  // A page's own worker would be asked first, and could ask the network.
  const hasWorker = 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
  const cacheAnswers = origin === location.origin && !hasWorker;
  if (protocol === 'blob:' || cacheAnswers) {
    try {
      // By the standard the network is never asked in this mode (Fetch, HTTP-network-or-cache fetch).
      const options = protocol === 'blob:' ? {} : ({ cache: 'only-if-cached', mode: 'same-origin' } as const);
      const answer = await fetch(address, options);
      const blob = answer.ok ? await answer.blob() : null;
      if (blob && blob.size > 0 && blob.size <= mostBytes) return { how: 'file', dataUrl: await asDataUrl(blob) };
    } catch {
      // Not kept, or not for us to read: its pixels may be.
    }
  }
  if (!image?.complete || image.naturalWidth === 0) return null;
  try {
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/png');
    });
    return blob && blob.size <= mostBytes ? { how: 'pixels', dataUrl: await asDataUrl(blob) } : null;
  } catch {
    // A picture of another site that the page itself may not read either.
    return null;
  }
}
