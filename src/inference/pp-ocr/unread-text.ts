import type { RegionNorm } from '../../core/findings/finding';
import { insideShare } from '../../core/findings/region';
import type { UnreadRules } from '../thresholds';
import { around } from './find-lines';
import type { LineReading } from './read-lines';

/** What is known of the picture besides its lines. */
export interface AroundLines {
  /** In px. */
  readonly width: number;
  readonly height: number;
  /** Where beds, curtains and seats were seen: their patterns look like lines of text. */
  readonly fabrics: readonly RegionNorm[];
}

/** A line is on fabric when this much of it is. */
const mostlyInside = 0.6;

/** Whether a line that could not be read is letters all the same: another script, handwriting, ornaments, blur. */
export function isUnreadText(line: LineReading, picture: AroundLines, rules: UnreadRules): boolean {
  const { box, score, reading, foundAt } = line;
  if (score < rules.foundFrom || box.height < rules.minHeightNorm * picture.height || box.width < box.height)
    return false;
  // Texture is mostly found at one size only; of what there was no time to read there are many lines: a page.
  if (foundAt === 'small' || (foundAt === 'large' && reading)) return false;
  return !isOnFabric(line, picture);
}

function isOnFabric({ box }: LineReading, { width, height, fabrics }: AroundLines): boolean {
  const [x0, y0, x1, y1] = around(box);
  const region: RegionNorm = [x0 / width, y0 / height, x1 / width, y1 / height];
  return fabrics.some((fabric) => insideShare(region, fabric) >= mostlyInside);
}
