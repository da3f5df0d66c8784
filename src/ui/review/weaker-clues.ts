import type { Profile } from '../../core/check/report';
import { coveredByDefault } from '../../core/policy/covered-by-default';
import { findingGroup } from './finding-group';
import type { ListedFinding } from './order-findings';

/** Fewer than this many are listed as they are. */
const foldFrom = 6;

/**
 * Which findings the list folds away and the photo does not mark at first: weak clues to the place that nothing is done about
 * unless the user wants it, where there are many beside others. People, fine detail, words that were read and what the whole photo says are always listed, and
 * for who must not be found no clue is weak.
 */
export function weakerClues(listed: readonly ListedFinding[], profile: Profile): readonly ListedFinding[] {
  if (profile === 'hidden') return [];
  const covered = coveredByDefault(
    listed.map(({ finding }) => finding),
    profile,
  );
  const weak = listed.filter(
    ({ finding }) =>
      findingGroup(finding.kind) === 'place' &&
      (finding.severity === 'low' || finding.severity === 'info') &&
      !finding.parts &&
      !finding.text &&
      finding.region !== null &&
      !covered.has(finding),
  );
  const ofPlace = listed.filter(({ finding }) => findingGroup(finding.kind) === 'place');
  return weak.length < foldFrom || weak.length === ofPlace.length ? [] : weak;
}
