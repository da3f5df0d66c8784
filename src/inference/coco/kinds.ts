import type { Kind } from '../../core/findings/kinds';

/**
 * COCO's classes that are background details or people, and what we call them. The others (cups, fruit, animals …)
 * say nothing about a place. Left out although they have a kind: `book`, since about four of five boxes are no document; and
 * `stop sign`, since a detector that knows a single sign must not count as one that checked for signs.
 */
export const kindOfCocoClass: Readonly<Partial<Record<string, Kind>>> = {
  bed: 'bedding',
  tv: 'screen',
  laptop: 'screen',
  'cell phone': 'screen',
  chair: 'seating',
  couch: 'seating',
  person: 'person',
  bicycle: 'vehicle',
  car: 'vehicle',
  motorcycle: 'vehicle',
  bus: 'vehicle',
  train: 'vehicle',
  truck: 'vehicle',
  boat: 'vehicle',
  airplane: 'vehicle',
  clock: 'clock',
  toilet: 'bathroom_fixture',
  sink: 'bathroom_fixture',
};
