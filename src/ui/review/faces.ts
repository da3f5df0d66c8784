import type { ListedFinding } from './order-findings';
import type { Treatment, TreatmentChoices } from './treatment';

type TreatmentOf = (listed: ListedFinding) => Treatment;

/** The faces that can be covered; what the user said is none is none. */
export function facesIn(listed: readonly ListedFinding[], treatmentOf: TreatmentOf): readonly ListedFinding[] {
  return listed.filter(
    (item) => item.finding.kind === 'face' && item.finding.region !== null && treatmentOf(item) !== 'wrong',
  );
}

/**
 * Whether all faces are covered but this one, and this one is not.
 * @param kept null for none
 */
export function areCoveredBut(
  faces: readonly ListedFinding[],
  kept: ListedFinding | null,
  treatmentOf: TreatmentOf,
): boolean {
  return faces.every((face) => (treatmentOf(face) === 'cover') === (face.id !== kept?.id));
}

/** One click: all faces are covered but this one. A second click uncovers nothing: that is done face by face. */
export function coverAllBut(faces: readonly ListedFinding[], kept: ListedFinding | null): TreatmentChoices {
  return faces.map((face) => [face, face.id === kept?.id ? 'keep' : 'cover'] as const);
}
