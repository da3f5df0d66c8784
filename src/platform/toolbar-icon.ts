import { browser } from 'wxt/browser';

const sidesPx = [16, 32] as const;

type Icon = { readonly path: Record<number, string> } | { readonly imageData: Record<number, ImageData> };

const drawn = new Map<string, Promise<Icon>>();

function pathOf(name: string, sidePx: number): string {
  return `/icons/states/${name}-${String(sidePx)}.png`;
}

async function pixels(path: string): Promise<ImageData> {
  const picture = await createImageBitmap(await (await fetch(browser.runtime.getURL(path as '/'))).blob());
  const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
  if (!context) throw new Error('No canvas');
  context.drawImage(picture, 0, 0);
  picture.close();
  return context.getImageData(0, 0, context.canvas.width, context.canvas.height);
}

/**
 * A picture of public/icons/states for `action.setIcon`. Given a path, Chrome decodes the file each time, on every page that
 * loads: it gets pixels, decoded once. Firefox takes the path, and keeps what it decoded.
 */
export function toolbarIcon(name: string): Promise<Icon> {
  const byPath = { path: Object.fromEntries(sidesPx.map((side) => [side, pathOf(name, side)])) };
  if (import.meta.env.FIREFOX) return Promise.resolve(byPath);
  const known =
    drawn.get(name) ??
    Promise.all(sidesPx.map(async (side) => [side, await pixels(pathOf(name, side))] as const)).then(
      (all) => ({ imageData: Object.fromEntries(all) }),
      () => byPath,
    );
  drawn.set(name, known);
  return known;
}
