import type { Profile } from '../check/report';
import type { Finding } from '../findings/finding';
import { coverOfFinding } from '../redaction/cover-of-finding';
import type { Cover, Fill } from '../redaction/plan';
import { proposedCells } from './proposed-cells';
import { needsDecision } from './verdict';

/**
 * How a finding is covered at first: its box solidly; of fine detail as much as leaves too little to match, beside the
 * boxes that are covered by default. Null for what concerns the whole picture, or is covered by those already.
 * @param all everything found in the same photo
 * @param fill of boxes; what covers fine detail keeps its own, as it was measured
 */
export function proposedCover(
  finding: Finding,
  all: readonly Finding[],
  profile: Profile,
  fill: Fill = 'solid',
): Cover | null {
  if (!finding.parts) {
    const cover = coverOfFinding(finding);
    return cover && { ...cover, fill };
  }
  const boxes = all.flatMap((other) =>
    other.region && !other.parts && needsDecision(other, profile) ? [other.region] : [],
  );
  const cells = proposedCells({ cells: finding.parts, points: finding.points ?? [] }, boxes);
  return cells.length > 0 ? coverOfFinding({ ...finding, parts: cells }) : null;
}
