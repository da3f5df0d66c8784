import type { Finding } from '../../core/findings/finding';
import type { SingleShape } from '../../core/redaction/shape';

/** The outline of what was found where one is known, else its box; null for what concerns the whole picture. */
export function shapeOfFinding({ outline, region }: Finding): SingleShape | null {
  if (outline && outline.length >= 3) return { type: 'polygon', points: outline };
  return boxOfFinding(region);
}

export function boxOfFinding(region: Finding['region']): SingleShape | null {
  return region && { type: 'rectangle', box: region };
}
