import type { CheckReport } from '../../core/check/report';
import { findingGroup, findingGroups, type FindingGroup } from './finding-group';

/** The parts of the list beside a photo, in their order. */
export type ListPart = 'not-checked' | FindingGroup | 'hidden';

export interface CountedPart {
  readonly part: ListPart;
  readonly count: number;
}

/** The parts that have something in them, with how many things. */
export function listParts(report: CheckReport | null): readonly CountedPart[] {
  if (!report) return [];
  const groups = findingGroups.map((part) => ({
    part,
    count: report.findings.filter((finding) => findingGroup(finding.kind) === part).length,
  }));
  const parts: readonly CountedPart[] = [
    { part: 'not-checked', count: report.notChecked.length },
    ...groups,
    { part: 'hidden', count: report.metadata.length },
  ];
  return parts.filter(({ count }) => count > 0);
}
