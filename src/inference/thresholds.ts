import type { Kind } from '../core/findings/kinds';

/** Lowest score at which a box of a kind becomes a detection. */
export type MinScores = Readonly<Partial<Record<Kind, number>>>;

/**
 * Chosen on the labelled photos marked `train`, with the table that `tools/eval/measure-detectors.ts --sweep` prints:
 * the lowest score at which at least 90 % of the photos flagged for bedding, screens or seating, and 80 % of those
 * flagged for the others, really have some. A missed detail is worse than one flag too many.
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
 * precision, than one threshold for all.
 */
export const faceMinScores = { onPerson: 0.5, anywhere: 0.75 } as const;
