import { severities, type Finding, type Severity } from '../findings/finding';

const least: Severity = 'medium';

/**
 * What was found, for who wants to be asked about every face: one is a clear clue then, and asks in every profile. What
 * the user has set for faces here comes before.
 */
export function withEveryFaceAsked(finding: Finding): Finding {
  if (finding.kind !== 'face' || finding.wish) return finding;
  const severity = severities[Math.max(severities.indexOf(finding.severity), severities.indexOf(least))] ?? least;
  return { ...finding, severity, wish: 'always' };
}
