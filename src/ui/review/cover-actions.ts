import type { ReviewActions } from '../../bridge/review-state';
import type { RegionNorm } from '../../core/findings/finding';

/** The review's actions, where saving covers exactly the regions that are shown as covered, as an upload does. */
export interface CoverActions extends ReviewActions {
  saveCovered(photoId: number, regions?: readonly RegionNorm[]): void;
}
