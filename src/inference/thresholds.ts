import type { Kind } from '../core/findings/kinds';

/** Lowest score at which a box of a kind becomes a detection. */
export type MinScores = Readonly<Partial<Record<Kind, number>>>;

/**
 * Chosen on the labelled `train` photos with `tools/eval/measure-detectors.ts --sweep` (the model cards have the
 * numbers): the lowest score that keeps photo precision, since a missed detail is worse than one flag too many.
 */
export const cocoMinScores = {
  bedding: 0.3,
  screen: 0.3,
  seating: 0.3,
  person: 0.3,
  vehicle: 0.3,
  sign: 0.3,
  document: 0.3,
  clock: 0.3,
  bathroom_fixture: 0.3,
} as const satisfies MinScores;

export const faceMinScores = { face: 0.5 } as const satisfies MinScores;
