import type { MetadataCategory } from '../metadata/item';
import { isKind, type Kind } from '../findings/kinds';
import { severities } from '../findings/finding';
import type { CheckReport } from './report';
import { notKept } from './with-kept';

/** How photos went on; null when nothing was uploaded. */
export type LastWent = 'cleaned' | 'covered' | 'original' | null;

/** What the last check brought, without pictures, names of files, words that were read, or the site. */
export interface LastResult {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly photos: number;
  /** What kinds of hidden data the cleaned files do not carry any more. */
  readonly removed: readonly MetadataCategory[];
  /** What stood out in the pictures, everyday things left out. */
  readonly seen: readonly Kind[];
  /** Whether a part of them was not checked. */
  readonly unchecked: boolean;
  readonly went: LastWent;
}

/** The summary of some reports; photos that were not checked to the end count as not checked. */
export function lastResultOf(reports: readonly (CheckReport | null)[], went: LastWent, at: number): LastResult {
  const known = reports.flatMap((report) => (report ? [report] : []));
  const cleaned = known.filter((report) => report.cleaned.status === 'cleaned');
  const tellingFrom = severities.indexOf('low');
  const telling = known.flatMap(({ findings }) =>
    findings.filter(({ severity }) => severities.indexOf(severity) >= tellingFrom).map(({ kind }) => kind),
  );
  return {
    at,
    photos: reports.length,
    removed:
      went === 'original'
        ? []
        : [...new Set(cleaned.flatMap((report) => notKept(report).map((item) => item.category)))],
    seen: [...new Set(telling)],
    unchecked: reports.some((report) => !report || report.notChecked.length > 0),
    went,
  };
}

/** What was stored, when it still makes sense; else null. */
export function asLastResult(value: unknown): LastResult | null {
  if (typeof value !== 'object' || value === null) return null;
  const { at, photos, removed, seen, unchecked, went } = value as Partial<Record<keyof LastResult, unknown>>;
  if (typeof at !== 'number' || typeof photos !== 'number' || typeof unchecked !== 'boolean') return null;
  if (!Array.isArray(removed) || !Array.isArray(seen) || !seen.every(isKind)) return null;
  if (went !== null && went !== 'cleaned' && went !== 'covered' && went !== 'original') return null;
  return { at, photos, removed: removed as MetadataCategory[], seen, unchecked, went };
}
