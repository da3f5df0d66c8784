import type { Cover } from '../core/redaction/plan';
import { boxesOf } from './cover-boxes';
import type { SizePx } from './stored-size';

/** The share of a picture, 0..1, that is gone when `covers` of boxes are drawn as `redact` does; overlaps count once. */
export function coveredShare(plan: readonly Cover[], picture: SizePx): number {
  const covers = plan.flatMap((cover) => boxesOf(cover, picture));
  const edges = [...new Set(covers.flatMap(({ yPx, heightPx }) => [yPx, yPx + heightPx]))].sort((a, b) => a - b);
  let areaPx = 0;
  for (const [index, top] of edges.entries()) {
    const bottom = edges[index + 1] ?? top;
    const spans = covers
      .filter(({ yPx, heightPx }) => yPx <= top && bottom <= yPx + heightPx)
      .map(({ xPx, widthPx }) => ({ from: xPx, to: xPx + widthPx }));
    areaPx += (bottom - top) * unionLength(spans);
  }
  return areaPx / (picture.widthPx * picture.heightPx);
}

function unionLength(spans: readonly { readonly from: number; readonly to: number }[]): number {
  let length = 0;
  let reached = 0;
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    length += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return length;
}
