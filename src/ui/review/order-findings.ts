import { severities, type Finding } from '../../core/findings/finding';
import { findingGroup } from './finding-group';

/** A finding as the review lists it. */
export interface ListedFinding {
  /** Stays the same while more results arrive, unlike the place in the list. */
  readonly id: string;
  /** Number of its mark in the photo, from 1; null when it has no place in the picture. */
  readonly mark: number | null;
  readonly finding: Finding;
  /** Everything found in the same photo. */
  readonly all: readonly Finding[];
}

function area({ region }: Finding): number {
  return region ? (region[2] - region[0]) * (region[3] - region[1]) : 1;
}

/** Place before people as in the list, in each the worst first, then the largest; marks numbered in that order. */
export function orderFindings(findings: readonly Finding[]): readonly ListedFinding[] {
  const sorted = [...findings].sort(
    (a, b) =>
      Number(findingGroup(a.kind) === 'people') - Number(findingGroup(b.kind) === 'people') ||
      severities.indexOf(b.severity) - severities.indexOf(a.severity) ||
      area(b) - area(a) ||
      b.score - a.score,
  );
  const timesSeen = new Map<string, number>();
  let lastMark = 0;
  return sorted.map((finding) => {
    const name = [finding.source, finding.kind, ...(finding.region ?? ['whole'])].join(' ');
    const seen = timesSeen.get(name) ?? 0;
    timesSeen.set(name, seen + 1);
    return { id: `${name} ${String(seen)}`, mark: finding.region ? ++lastMark : null, finding, all: findings };
  });
}
