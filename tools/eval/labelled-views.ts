import { area, overlap } from '../../src/inference/nms';
import type { LabelledObject } from './labels';

/** What tells where a window is, when it is seen through it. */
const tellingKinds = ['building', 'sign', 'landscape'];
/** A thing is seen through a window when this much of it lies in it. */
const insideShare = 0.6;

/**
 * The views from windows that labels tell of: a labelled building, sign or landscape that lies in a labelled window. Nobody
 * labels views themselves. One is as plain to see as the less plain of the two.
 */
export function labelledViews(objects: readonly LabelledObject[]): LabelledObject[] {
  const windows = objects.filter(({ kind }) => kind === 'window');
  return objects
    .filter(({ kind }) => tellingKinds.includes(kind))
    .flatMap((thing) => {
      const within = windows.filter(({ box }) => overlap(thing.box, box) >= insideShare * area(thing.box));
      const views = within.map(({ view }) => lessPlain(view, thing.view));
      const view = views.sort((a, b) => order.indexOf(a) - order.indexOf(b))[0];
      return view ? [{ kind: 'window_view', box: thing.box, view }] : [];
    });
}

const order: readonly LabelledObject['view'][] = ['clear', 'partial', 'tiny'];

function lessPlain(a: LabelledObject['view'], b: LabelledObject['view']): LabelledObject['view'] {
  return order.indexOf(a) > order.indexOf(b) ? a : b;
}
