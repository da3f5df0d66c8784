import { suppress } from '../nms';
import { agreement } from './agreement';
import { maxIou, type SceneBox } from './boxes';
import { seenTwice } from './second-look';

/**
 * What the head saw at two sizes of the input as one list. A thing of a kind that is looked for twice is as sure as the
 * mean of both looks, where a look that did not see it counts as 0; other kinds stay as the first look saw them.
 */
export function average(first: readonly SceneBox[], second: readonly SceneBox[]): SceneBox[] {
  const twice = ({ class: kind }: SceneBox) => seenTwice.includes(kind);
  const meanWith = (others: readonly SceneBox[]) => (box: SceneBox) => ({
    ...box,
    score: (box.score + agreement(box, others)) / 2,
  });
  return suppress(
    [...first.map((box) => (twice(box) ? meanWith(second)(box) : box)), ...second.filter(twice).map(meanWith(first))],
    maxIou,
  );
}
