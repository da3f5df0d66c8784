import type { Detection, RegionNorm } from '../finding';
import type { Kind } from '../kinds';

export type Placed = Detection & { readonly region: RegionNorm };

/** The detections of these kinds that have a place in the picture. */
export function placed(detections: readonly Detection[], wanted: readonly Kind[]): Placed[] {
  return detections.flatMap((one) => (one.region && wanted.includes(one.kind) ? [{ ...one, region: one.region }] : []));
}
