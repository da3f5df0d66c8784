import type { CheckReport, Profile } from '../check/report';
import { coverOfFinding } from '../redaction/cover-of-finding';
import type { RedactionPlan } from '../redaction/plan';
import { coveredByDefault } from './covered-by-default';

/** What "cover what was flagged" does: covers what is covered by default; if nothing is, every place that is listed. */
export function proposedPlan(report: Pick<CheckReport, 'findings'>, profile: Profile): RedactionPlan {
  const proposed = coveredByDefault(report.findings, profile);
  const chosen = proposed.size > 0 ? [...proposed] : report.findings.filter(({ kind }) => kind !== 'detail');
  return { covers: chosen.flatMap((finding) => coverOfFinding(finding) ?? []), crop: null };
}
