import type { ReviewState } from '../../bridge/review-state';
import { troubleText } from './trouble-text';

/** Which ways out the review offers now. */
export interface Choices {
  readonly retry: boolean;
  readonly cleaned: boolean;
  readonly cover: boolean;
  readonly original: boolean;
  readonly doNotUpload: boolean;
  /** False while the check runs and the user has not said to go on without it. */
  readonly ready: boolean;
  /** The one that is drawn as the way on; null when none is proposed. */
  readonly primary: 'retry' | 'cleaned' | 'cover' | null;
}

const none: Choices = {
  retry: false,
  cleaned: false,
  cover: false,
  original: false,
  doNotUpload: false,
  ready: false,
  primary: null,
};

/**
 * The choices for an upload. Nothing can be sent while a choice is carried out or after the end; the cleaned files
 * only when there is one for every photo.
 *
 * @param toCover number of covers, found or drawn, and of crops
 * @param waits false once the user said not to wait for the rest of the check
 */
export function uploadChoices(state: ReviewState, toCover: number, waits: boolean): Choices {
  if (state.phase !== 'checking' && state.phase !== 'decide') return none;
  const inTrouble = troubleText(state, 'en') !== null;
  const complete = state.photos.every((photo) => photo.stage === 'done' && photo.report !== null);
  const cleaned = state.photos.length > 0 && state.photos.every((photo) => photo.hasCleaned);
  const cover = cleaned && (state.canCover || toCover > 0);
  return {
    retry: inTrouble,
    cleaned,
    cover,
    original: true,
    doNotUpload: true,
    ready: complete || inTrouble || !waits,
    primary: inTrouble ? 'retry' : cover && toCover > 0 ? 'cover' : cleaned ? 'cleaned' : null,
  };
}
