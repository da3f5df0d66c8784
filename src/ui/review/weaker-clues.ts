import type { Profile } from '../../core/check/report';
import { findingGroup } from './finding-group';
import type { ListedFinding } from './order-findings';

/** Fewer than this many are listed as they are. */
const foldFrom = 6;

/**
 * Which findings the list folds away and the photo does not mark at first: weak clues to the place, where there are many. People
 * are all listed, and for who must not be found no clue is weak.
 */
export function weakerClues(listed: readonly ListedFinding[], profile: Profile): readonly ListedFinding[] {
  if (profile === 'hidden') return [];
  const weak = listed.filter(
    ({ finding: { kind, severity } }) => findingGroup(kind) === 'place' && (severity === 'low' || severity === 'info'),
  );
  return weak.length < foldFrom ? [] : weak;
}
