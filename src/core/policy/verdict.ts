import type { Cleaned, Profile } from '../check/report';
import type { Finding, Severity } from '../findings/finding';
import { severities } from '../findings/finding';
import { mostColours } from '../formats/hidden-colour';
import type { HiddenColour } from '../formats/hidden-colour';
import type { Kind } from '../findings/kinds';
import type { Sentence } from '../result';

/** What the verdict is made of. */
export interface Evidence {
  readonly cleaned: Pick<Cleaned, 'status'>;
  readonly findings: readonly Finding[];
  /** How many things could not be looked at; any at all is something to decide. */
  readonly notCheckedCount: number;
  /** Colour that cleaning leaves under transparent pixels; null for none. */
  readonly hiddenColour?: HiddenColour | null;
}

export interface Verdict {
  readonly verdict: 'pass' | 'review';
  readonly reason: Sentence;
}

/** The severity from which a finding needs a decision. */
const asksFrom: Readonly<Record<Profile, Severity>> = { hidden: 'low', careful: 'medium', light: 'medium' };

/** In the light profile only what names a place or a person outright asks. */
const lightKinds: ReadonlySet<Kind> = new Set<Kind>(['sign', 'text', 'document', 'code', 'plate', 'vehicle']);

/** Whether this finding alone makes the review open. For who must not be found nothing is left out. */
export function needsDecision(finding: Finding, profile: Profile): boolean {
  if (finding.wish === 'always') return true;
  if (finding.wish === 'quiet' && profile !== 'hidden') return false;
  if (profile === 'light' && !lightKinds.has(finding.kind)) return false;
  return severities.indexOf(finding.severity) >= severities.indexOf(asksFrom[profile]);
}

/** Many colours under what was cut out may be the background itself; few are how programs fill what nobody sees. */
function asksOnColour({ colours }: HiddenColour, profile: Profile): boolean {
  return profile === 'hidden' || colours >= mostColours;
}

/**
 * Findings and settings to verdict. Fails closed: a file that could not be cleaned, or a part that could not be looked
 * at, is something to decide, never "nothing found".
 */
export function decide(evidence: Evidence, profile: Profile): Verdict {
  if (evidence.cleaned.status === 'refused') return { verdict: 'review', reason: { key: 'verdict.refused' } };
  if (evidence.notCheckedCount > 0) return { verdict: 'review', reason: { key: 'verdict.not-checked' } };
  const asking = evidence.findings.filter((finding) => needsDecision(finding, profile)).length;
  if (asking > 0) return { verdict: 'review', reason: { key: 'verdict.findings', values: { count: asking } } };
  if (evidence.hiddenColour && asksOnColour(evidence.hiddenColour, profile)) {
    return { verdict: 'review', reason: { key: 'verdict.hidden-colour' } };
  }
  return { verdict: 'pass', reason: { key: 'verdict.nothing-stood-out' } };
}
