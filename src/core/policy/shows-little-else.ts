import type { Profile } from '../check/report';
import { isComparable } from '../findings/comparable';
import type { Finding } from '../findings/finding';
import { coveredSamples } from './covered-samples';
import { needsDecision } from './verdict';

/** From this share of the picture on, what would have to be covered is what the photo shows. */
const mostOfIt = 0.6;

/** Whether a photo shows little else than the place: covered, nothing is left of it, and the rest still tells. */
export function showsLittleElse(findings: readonly Finding[], profile: Profile): boolean {
  const boxes = findings.flatMap((finding) =>
    finding.region && isComparable(finding.kind) && needsDecision(finding, profile) ? [finding.region] : [],
  );
  return coveredSamples(boxes).share() >= mostOfIt;
}
