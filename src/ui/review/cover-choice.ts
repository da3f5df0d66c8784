import type { PhotoView } from '../../bridge/review-state';
import type { RegionNorm } from '../../core/findings/finding';
import { findingGroup } from './finding-group';
import { orderFindings, type ListedFinding } from './order-findings';

/** What the user ticked or unticked, by photo id and finding id; everything else is as it was proposed. */
export type CoverChoice = ReadonlyMap<string, boolean>;

export const nothingChosen: CoverChoice = new Map();

function choiceKey(photoId: number, listed: ListedFinding): string {
  return `${String(photoId)} ${listed.id}`;
}

/** Proposed to be covered: every clue with a place in the picture, except people, who are mostly why there is a photo. */
function proposed({ finding }: ListedFinding): boolean {
  return finding.severity !== 'info' && findingGroup(finding.kind) !== 'people';
}

/** Whether the region of a finding is to be covered; false when it has none. */
export function isCovered(choice: CoverChoice, photoId: number, listed: ListedFinding): boolean {
  return listed.finding.region !== null && (choice.get(choiceKey(photoId, listed)) ?? proposed(listed));
}

export function withChoice(choice: CoverChoice, photoId: number, listed: ListedFinding, cover: boolean): CoverChoice {
  return new Map(choice).set(choiceKey(photoId, listed), cover);
}

/** Regions to cover in one photo, in 0..1 of the upright picture. */
export function coveredRegions(choice: CoverChoice, photo: PhotoView): readonly RegionNorm[] {
  return orderFindings(photo.report?.findings ?? []).flatMap((listed) =>
    listed.finding.region && isCovered(choice, photo.id, listed) ? [listed.finding.region] : [],
  );
}

/** For every photo exactly the regions that the review shows as covered, an empty list where there are none. */
export function coveredRegionsOfAll(
  choice: CoverChoice,
  photos: readonly PhotoView[],
): ReadonlyMap<number, readonly RegionNorm[]> {
  return new Map(photos.map((photo) => [photo.id, coveredRegions(choice, photo)]));
}
