import type { RegionNorm } from '../../core/findings/finding';
import { insideShare } from '../../core/findings/region';
import type { UnreadRules } from '../thresholds';
import { around } from './find-in-part';
import { isOnPlace } from './on-place';
import type { LineReading } from './read-lines';
import type { TextPlace } from './text-places';

/** What is known of the picture besides its lines. */
export interface AroundLines {
  /** In px. */
  readonly width: number;
  readonly height: number;
  /** Where beds, curtains and seats were seen: their patterns look like lines of text. */
  readonly fabrics: readonly RegionNorm[];
  /** The things that bear text. */
  readonly places: readonly TextPlace[];
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
  const [x0, y0, x1, y1] = around(box);
  const region: RegionNorm = [x0 / picture.width, y0 / picture.height, x1 / picture.width, y1 / picture.height];
  if (picture.fabrics.some((fabric) => insideShare(region, fabric) >= mostlyInside)) return false;
  return isOnPlace(region, picture.places, rules.onPlaceFrom);
}
