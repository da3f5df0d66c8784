import { kindFacts } from '../findings/kind-facts';
import type { Detection, Finding, Severity } from '../findings/finding';
import { severities } from '../findings/finding';
import { severityOfReads, severityOfScreen } from './read-severity';
import { severityRules } from './severity-rules';

/** What was read decides first; else what the kind counts for, changed by every row of the table that applies. */
function severityOf(detection: Detection, all: readonly Detection[]): Severity {
  const read = severityOfReads(detection) ?? severityOfScreen(detection, all);
  if (read) return read;
  const steps = severityRules.filter((rule) => rule.applies(detection, all)).map(({ step }) => step);
  const level = steps.reduce<number>((sum, step) => sum + step, severities.indexOf(kindFacts[detection.kind].severity));
  return severities[Math.min(Math.max(level, 0), severities.length - 1)] ?? 'high';
}

/**
 * A detection becomes a finding when it is known who saw it and how much it matters.
 * @param all everything that was seen in the same photo, this one too
 */
export function toFinding(detection: Detection, source: string, all: readonly Detection[] = [detection]): Finding {
  return { ...detection, severity: severityOf(detection, all), source };
}
