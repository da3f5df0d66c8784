import type { Profile } from '../../core/check/report';
import { coveredByDefault } from '../../core/policy/covered-by-default';
import type { ListedFinding } from './order-findings';

/** What is to be done about one finding. `wrong`: the user says that it is not what it is called, or nothing at all. */
export const treatments = ['cover', 'keep', 'wrong'] as const;
export type Treatment = (typeof treatments)[number];

/** What the user chose, by photo id and finding id; everything else is as it was proposed. */
export type Treatments = ReadonlyMap<string, Treatment>;

export const nothingChosen: Treatments = new Map();

function key(photoId: number, listed: ListedFinding): string {
  return `${photoId} ${listed.id}`;
}

/** What is done about a finding: as chosen, else as proposed. Without a region nothing is covered. */
export function treatmentOf(chosen: Treatments, photoId: number, listed: ListedFinding, profile: Profile): Treatment {
  const wanted =
    chosen.get(key(photoId, listed)) ?? (coveredByDefault(listed.all, profile).has(listed.finding) ? 'cover' : 'keep');
  return wanted === 'cover' && listed.finding.region === null ? 'keep' : wanted;
}

/** What is to be done about some findings of one photo. */
export type TreatmentChoices = readonly (readonly [ListedFinding, Treatment])[];

export function withTreatments(chosen: Treatments, photoId: number, choices: TreatmentChoices): Treatments {
  return new Map([...chosen, ...choices.map(([listed, treatment]) => [key(photoId, listed), treatment] as const)]);
}

export function withTreatment(
  chosen: Treatments,
  photoId: number,
  listed: ListedFinding,
  treatment: Treatment,
): Treatments {
  return withTreatments(chosen, photoId, [[listed, treatment]]);
}
