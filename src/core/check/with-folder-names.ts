import { plainText } from '../metadata/plain-text';
import { toFinding } from '../policy/severity';
import { joinedSource } from './findings-of';
import type { CheckReport } from './report';

/**
 * The same report, saying which names of folders go along with the files; none: it says nothing of them. What was said
 * of folders before is dropped.
 */
export function withFolderNames(report: CheckReport, folders: readonly string[]): CheckReport {
  const others = report.findings.filter(({ kind }) => kind !== 'folder_name');
  if (folders.length === 0) return others.length === report.findings.length ? report : { ...report, findings: others };
  const text = plainText(folders.join(', '));
  return {
    ...report,
    findings: [...others, toFinding({ kind: 'folder_name', score: 1, region: null, text }, joinedSource)],
  };
}
