import type { Finding } from '../findings/finding';
import type { Cover } from './plan';

/**
 * How a finding is covered at first: its box solidly, or just its parts, in the colours around them, since the corners of
 * many black squares are points that software holds on to, too. Null for what concerns the whole picture.
 */
export function coverOfFinding({ region, parts }: Pick<Finding, 'region' | 'parts'>): Cover | null {
  if (parts) return { shape: { type: 'cells', boxes: parts }, fill: 'fringe', by: 'found' };
  return region && { shape: { type: 'rectangle', box: region }, fill: 'solid', by: 'found' };
}
