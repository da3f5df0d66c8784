import type { Finding } from '../findings/finding';
import { sameBackgrounds } from '../findings/same-background';
import { toFinding } from '../policy/severity';
import { joinedSource } from './findings-of';
import type { CheckReport } from './report';

/** A report of one photo, and what its background looks like. */
interface Compared {
  readonly report: CheckReport | null;
  readonly background: readonly number[] | null;
}

/**
 * The reports of one upload, in order, each saying whether its background is that of another one too. It concerns the
 * whole picture. What an earlier comparison said is dropped.
 */
export function withSameBackground(photos: readonly Compared[]): (CheckReport | null)[] {
  const shared = new Set(sameBackgrounds(photos.map(({ background }) => background)).flat());
  return photos.map(({ report }, index) => {
    if (!report) return null;
    const others = report.findings.filter(({ kind }) => kind !== 'same_background');
    if (!shared.has(index)) return others.length === report.findings.length ? report : { ...report, findings: others };
    return { ...report, findings: [...others, sameBackground()] };
  });
}

function sameBackground(): Finding {
  return toFinding({ kind: 'same_background', score: 1, region: null }, joinedSource);
}
