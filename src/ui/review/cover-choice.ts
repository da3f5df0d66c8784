import type { Profile } from '../../core/check/report';
import { needsDecision } from '../../core/policy/verdict';
import type { ListedFinding } from './order-findings';

/** What the user ticked or unticked, by photo id and finding id; everything else is as it was proposed. */
export type CoverChoice = ReadonlyMap<string, boolean>;

export const nothingChosen: CoverChoice = new Map();

function choiceKey(photoId: number, listed: ListedFinding): string {
  return `${photoId} ${listed.id}`;
}

/** Whether the region of a finding is to be covered: as ticked, else when it needs a decision. */
export function isCovered(choice: CoverChoice, photoId: number, listed: ListedFinding, profile: Profile): boolean {
  if (listed.finding.region === null) return false;
  return choice.get(choiceKey(photoId, listed)) ?? needsDecision(listed.finding, profile);
}

export function withChoice(choice: CoverChoice, photoId: number, listed: ListedFinding, cover: boolean): CoverChoice {
  return new Map(choice).set(choiceKey(photoId, listed), cover);
}
