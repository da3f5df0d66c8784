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
    return Array.from(document.querySelectorAll('[data-region-kind]'), (group) => {
      const box = (group.querySelector('rect') ?? group).getBoundingClientRect();
      const region = [
        (box.left - photo.left) / photo.width,
        (box.top - photo.top) / photo.height,
        (box.right - photo.left) / photo.width,
        (box.bottom - photo.top) / photo.height,
      ] as const;
      return {
        kind: group.getAttribute('data-region-kind') ?? '',
        region,
        covered: group.getAttribute('data-covered') === 'true',
      };
    });
  });
}
