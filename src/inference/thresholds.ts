import minScores from '../../models/scene/min-scores.json';
import type { Kind } from '../core/findings/kinds';

/** Lowest score at which a box of a kind becomes a detection. */
export type MinScores = Readonly<Partial<Record<Kind, number>>>;

/**
 * Chosen by models/scene/training/choose.py on labelled photos: high recall of clear objects first, then precision. A
 * kind that is not there is not looked for. What is seen through a window is as sure as the window and what is in it.
 */
export const sceneMinScores: MinScores = { ...minScores.together, window_view: 0 };

/** CenterNet's own scores that are enough even where the head does not agree; chosen together with the others. */
export const cocoMinScores: MinScores = minScores.coco;

/**
 * From here a bed, curtain, rug or seat counts as one that could be matched by its looks (0..1, as the head says): where
 * most of the distinctive and of the plain ones are called right (models/scene/README.md). Of beds the head knows
 * little about this; nearly all count, since they are what is matched most often.
 */
export const distinctiveFrom: MinScores = { bedding: 0.5, curtain: 0.2, rug: 0.6, seating: 0.43 };

/**
 * A face where a person was seen needs less of a score than one out of nowhere: together they find more, at the same
 * precision, than one threshold for all. Chosen as above, for six of seven photos right.
 */
export const faceMinScores = { onPerson: 0.5, anywhere: 0.75 } as const;
