import type { RegionNorm } from '../../src/core/findings/finding';
import type { FrameHandle } from '../../tools/browsers/driver';

export interface Outline {
  readonly kind: string;
  readonly region: RegionNorm;
  /** Whether "cover and upload" covers it. */
  readonly covered: boolean;
}

/** The outlines over the photo as they are drawn, in 0..1 of the picture that is shown. */
export function outlines(frame: FrameHandle): Promise<Outline[]> {
  return frame.evaluate(() => {
    const photo = document.querySelector('.wl-stage__photo')?.getBoundingClientRect();
    if (photo === undefined) return [];
    return Array.from(document.querySelectorAll<SVGRectElement>('[data-region-kind] rect:first-of-type'), (rect) => {
      // Through the matrix: Firefox rounds the bounding rectangle of what is drawn to 1/60 of the user space, and that
      // is the whole photo here.
      const matrix = rect.getScreenCTM() ?? undefined;
      const [x, y] = [rect.x.baseVal.value, rect.y.baseVal.value];
      const from = new DOMPoint(x, y).matrixTransform(matrix);
      const to = new DOMPoint(x + rect.width.baseVal.value, y + rect.height.baseVal.value).matrixTransform(matrix);
      const group = rect.parentElement;
      const region = [
        (from.x - photo.left) / photo.width,
        (from.y - photo.top) / photo.height,
        (to.x - photo.left) / photo.width,
        (to.y - photo.top) / photo.height,
      ] as const;
      return {
        kind: group?.getAttribute('data-region-kind') ?? '',
        region,
        covered: group?.getAttribute('data-covered') === 'true',
      };
    });
  });
}
