import { decide } from '../policy/verdict';
import { say } from '../strings/catalogue';
import type { Locale } from '../strings/locale';
import type { CheckReport, Profile } from './report';

/** The same report with the verdict of another profile: what was seen stays, how much it asks for changes. */
export function decideAgain(report: CheckReport, profile: Profile, locale: Locale): CheckReport {
  const { cleaned, findings, notChecked } = report;
  const hiddenColour = report.hiddenColour && !report.hiddenColour.cleared ? report.hiddenColour : null;
  const evidence = { cleaned, findings, notCheckedCount: notChecked.length, hiddenColour };
  const { verdict, reason } = decide(evidence, profile);
  return { ...report, verdict, verdictReason: say(locale, reason) };
}
