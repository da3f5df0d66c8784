import type { Profile } from '../check/report';
import { isComparable } from '../findings/comparable';
import type { Finding } from '../findings/finding';
import { needsDecision } from './verdict';

/**
 * The findings that are covered unless the user says otherwise: those that need a decision and, when one of them could
 * be compared with other pictures, the fine detail by which software compares.
 */
export function coveredByDefault(findings: readonly Finding[], profile: Profile): ReadonlySet<Finding> {
  const asking = findings.filter((finding) => needsDecision(finding, profile));
  const detail = asking.some(({ kind }) => isComparable(kind)) ? findings.filter(({ kind }) => kind === 'detail') : [];
  return new Set([...asking, ...detail]);
}
