import { severities } from '../findings/finding';
import { kinds, type Kind } from '../findings/kinds';
import type { CheckReport } from './report';

export interface BatchSummary {
  readonly photos: number;
  /** How many need a decision. */
  readonly asking: number;
  /** Kinds that were found in more than one photo, the most frequent first; everyday things left out. */
  readonly common: readonly { readonly kind: Kind; readonly photos: number }[];
}

/** What several photos of one upload have in common, so that it is said once. */
export function batchSummary(reports: readonly CheckReport[]): BatchSummary {
  const tellingFrom = severities.indexOf('low');
  const common = kinds
    .map((kind) => ({
      kind,
      photos: reports.filter(({ findings }) =>
        findings.some((one) => one.kind === kind && severities.indexOf(one.severity) >= tellingFrom),
      ).length,
    }))
    .filter(({ photos }) => photos > 1)
    .sort((a, b) => b.photos - a.photos);
  return { photos: reports.length, asking: reports.filter(({ verdict }) => verdict === 'review').length, common };
}
