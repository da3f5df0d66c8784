import type { CheckReport, Profile } from '../check/report';
import type { Finding } from '../findings/finding';
import { isComparable } from '../findings/comparable';
import type { Fill, RedactionPlan } from '../redaction/plan';
import { coveredByDefault } from './covered-by-default';
import { proposedCover } from './proposed-cover';

/** What "cover what was flagged" does: covers what is covered by default; if nothing is, what is listed. */
export function proposedPlan(
  { findings }: Pick<CheckReport, 'findings'>,
  profile: Profile,
  fill?: Fill,
): RedactionPlan {
  const proposed = coveredByDefault(findings, profile);
  const chosen = proposed.size > 0 ? [...proposed] : everyday(findings);
  return { covers: chosen.flatMap((finding) => proposedCover(finding, findings, profile, fill) ?? []), crop: null };
}

/**
 * In a photo in which nothing needs a decision: the fine detail, and what could be read. Without fine detail every place
 * that is listed.
 */
function everyday(findings: readonly Finding[]): readonly Finding[] {
  if (!findings.some(({ kind }) => kind === 'detail')) return findings;
  return findings.filter(
    ({ kind }) => kind === 'detail' || !(isComparable(kind) || kind === 'person' || kind === 'face'),
  );
}
