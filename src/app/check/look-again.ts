import { findingsOf } from '../../core/check/findings-of';
import type { Sighting } from '../../core/check/sighting';
import type { Finding } from '../../core/findings/finding';
import { needsDecision } from '../../core/policy/verdict';
import type { RedactionPlan } from '../../core/redaction/plan';
import { stillSeen } from '../../core/redaction/still-seen';
import { lookFor } from './look-for';
import { lookSideBySide } from './look-side-by-side';
import type { CheckDeps } from './photo-checker';
import type { CheckedFile } from './session';

const openLimitMs = 20_000;

/**
 * Looks at a covered file as at any other, and tells what asks for a decision and was not known; null when it could not
 * be looked at. Never rejects.
 */
export async function lookAgain(
  covered: Blob,
  entry: CheckedFile,
  plan: RedactionPlan,
  deps: CheckDeps,
): Promise<readonly Finding[] | null> {
  const report = entry.check?.report;
  if (!report?.width || !report.height) return null;
  const turn = await deps.looker.begin();
  try {
    const opened = await turn.call('open', covered, openLimitMs);
    if (!opened.ok) return null;
    const seen: Sighting[] = [];
    const detectors = await turn.call('detectors', null, openLimitMs);
    await lookSideBySide(detectors, async (detector, known) => {
      const detections = await lookFor(detector, known, turn);
      seen.push(...detections.map((detection) => ({ source: detector.id, detection })));
      return detections;
    });
    // What the covered file hides is nothing: it was just stripped.
    const asking = findingsOf(seen, [], deps).filter((finding) => needsDecision(finding, deps.profile));
    return stillSeen(asking, report.findings, plan, report.width / report.height);
  } catch {
    return null;
  } finally {
    turn.end();
  }
}
