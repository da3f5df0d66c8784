import type { CheckReport, Profile } from '../check/report';
import type { RegionNorm } from '../findings/finding';
import { needsDecision } from './verdict';

/** What "cover what was flagged" covers: every place that needs a decision; if none does, every place that is listed. */
export function regionsToCover(report: Pick<CheckReport, 'findings'>, profile: Profile): RegionNorm[] {
  const asking = report.findings.filter((finding) => needsDecision(finding, profile));
  const chosen = asking.length > 0 ? asking : report.findings;
  return chosen.flatMap(({ region }) => (region ? [region] : []));
}
