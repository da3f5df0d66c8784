import type { RegionNorm } from '../../core/findings/finding';
import labels from '../../../models/centernet-coco/labels.json';
import { toRegionNorm, type Placement } from '../letterbox';

/** One of the 80 classes of COCO, seen somewhere. */
export interface CocoBox {
  readonly class: string;
  readonly score: number;
  readonly region: RegionNorm;
}

const valuesPerBox = 6;

/** Boxes from the network's output; a class or a place that makes no sense is dropped. */
export function readBoxes(
  values: ArrayLike<number>,
  placement: Placement,
  picture: { readonly width: number; readonly height: number },
): CocoBox[] {
  const boxes: CocoBox[] = [];
  for (let i = 0; i + valuesPerBox <= values.length; i += valuesPerBox) {
    const [x0, y0, x1, y1, score, classNumber] = Array.from({ length: valuesPerBox }, (_, k) => values[i + k]) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const region = toRegionNorm([x0, y0, x1, y1], placement, picture);
    const label = labels[classNumber];
    if (region && label !== undefined && score > 0) boxes.push({ class: label, score, region });
  }
  return boxes;
}
