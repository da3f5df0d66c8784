import type { PhotoView } from '../../bridge/review-state';
import type { Profile } from '../../core/check/report';
import type { RegionNorm } from '../../core/findings/finding';
import { needsDecision } from '../../core/policy/verdict';
import { orderFindings, type ListedFinding } from './order-findings';

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

/** Regions to cover in one photo, in 0..1 of the upright picture. */
export function coveredRegions(choice: CoverChoice, photo: PhotoView, profile: Profile): readonly RegionNorm[] {
  return orderFindings(photo.report?.findings ?? []).flatMap((listed) =>
    listed.finding.region && isCovered(choice, photo.id, listed, profile) ? [listed.finding.region] : [],
  );
}

/** For every photo exactly the regions that the review shows as covered, an empty list where there are none. */
export function coveredRegionsOfAll(
  choice: CoverChoice,
  photos: readonly PhotoView[],
  profile: Profile,
): ReadonlyMap<number, readonly RegionNorm[]> {
  return new Map(photos.map((photo) => [photo.id, coveredRegions(choice, photo, profile)]));
}
