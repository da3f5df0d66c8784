import type { Kind } from '../core/findings/kinds';

/** Lowest score at which a box of a kind becomes a detection. */
export type MinScores = Readonly<Partial<Record<Kind, number>>>;

/**
 * Chosen on the labelled photos marked `train`, with the table that `tools/eval/measure-detectors.ts --sweep` prints:
 * the lowest score, in steps of 0.05, at which four of five photos flagged for a kind have it and at least half of its
 * boxes are right. A missed detail is worse than one flag too many. There are too few vehicles among those photos to
 * choose on: they have the score of people.
 */
export const cocoMinScores = {
  bedding: 0.2,
  screen: 0.2,
  seating: 0.2,
  person: 0.25,
  vehicle: 0.25,
  clock: 0.35,
  bathroom_fixture: 0.25,
} as const satisfies MinScores;

/**
 * A face where a person was seen needs less of a score than one out of nowhere: together they find more, at the same
 * precision, than one threshold for all. Chosen as above, for six of seven photos right.
 */
export const faceMinScores = { onPerson: 0.5, anywhere: 0.75 } as const;
