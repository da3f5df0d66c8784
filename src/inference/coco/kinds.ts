import type { Kind } from '../../core/findings/kinds';

/**
 * COCO's classes that are background details or people, and what we call them. The others (cups, fruit, animals …)
 * say nothing about a place. A class stays out where the labelled photos showed that it mostly means something else.
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
  'stop sign': 'sign',
  book: 'document',
  clock: 'clock',
  toilet: 'bathroom_fixture',
  sink: 'bathroom_fixture',
};
