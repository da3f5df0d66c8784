import type { Finding } from '../../core/findings/finding';
import type { Shape } from '../../core/redaction/shape';

type Plain = Exclude<Shape, { readonly type: 'around' }>;

/** The outline of what was found where one is known, else its box; null for what concerns the whole picture. */
export function shapeOfFinding({ outline, region }: Finding): Plain | null {
  if (outline && outline.length >= 3) return { type: 'polygon', points: outline };
  return boxOfFinding(region);
}

export function boxOfFinding(region: Finding['region']): Plain | null {
  return region && { type: 'rectangle', box: region };
}
