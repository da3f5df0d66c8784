import type { CheckReport, Profile } from '../core/check/report';
import type { Fill, RedactionPlan } from '../core/redaction/plan';
import type { Sentence } from '../core/result';

/** Where the check of one photo is. */
export type Stage = 'waiting' | 'cleaning' | 'decoding' | 'detecting' | 'done';

/** One photo as the review shows it. */
export interface PhotoView {
  readonly id: number;
  /** The name the user knows it by; shown, never sent. */
  readonly originalName: string;
  /** blob: URL of the upright preview; null until decoded or when it cannot be decoded. */
  readonly previewUrl: string | null;
  readonly stage: Stage;
  /** Grows as results arrive; complete when stage is done. null before the first result. */
  readonly report: CheckReport | null;
  /** The type of the file, from its content; null while that is not known. */
  readonly mime?: string | null;
  /** How many images it is made of; more than one when it moves. */
  readonly frames?: number;
  /** How what was flagged is covered at first; solidly unless the user likes it otherwise. */
  readonly fill?: Fill;
  /** True once a cleaned file exists. */
  readonly hasCleaned: boolean;
  /** What has become of clearing the colour under transparent pixels, once the user asked for it. */
  readonly clearing?: 'running' | 'failed' | null;
}

/** upload: a page waits for the answer. check: by hand, in the popup or the full page. */
export type Purpose = 'upload' | 'check';

/** How the files went on: by themselves with nothing to decide, or as the user said. */
export type Went = 'by-itself' | 'cleaned' | 'covered' | 'original';

export type Phase = 'checking' | 'decide' | 'working' | 'passed' | 'ended';

/** Everything the review draws. */
export interface ReviewState {
  readonly purpose: Purpose;
  readonly phase: Phase;
  readonly profile: Profile;
  readonly photos: readonly PhotoView[];
  /** Set when the check was interrupted or a choice could not be carried out; said first, in plain words. */
  readonly trouble: Sentence | null;
  /** Said first as well, without anything having gone wrong: what came to light when covered photos were looked at. */
  readonly question: Sentence | null;
  /** Check by hand only: what became of the last thing that was saved or copied. */
  readonly told: Sentence | null;
  /** Whether covering is possible (there is something with a region, and the picture can be decoded). */
  readonly canCover: boolean;
  /** Set once the files have gone on. */
  readonly went: Went | null;
}

/** What the user can do. Each is one deliberate step; sendOriginal is called only after its own confirmation. */
export interface ReviewActions {
  uploadCleaned(): void;
  /** Covers the flagged regions solidly (or, when given, carries out exactly these plans by photo id), then uploads. */
  coverAndUpload(plans?: ReadonlyMap<number, RedactionPlan>): void;
  sendOriginal(): void;
  doNotUpload(): void;
  retry(): void;
  /** Keeps the profile for every check from now on, and judges this one anew by it. */
  setProfile(profile: Profile): void;
  /** Clears the colour under the fully transparent pixels of the cleaned file; visible pixels stay as they are. */
  clearHiddenColour(photoId: number): void;
  /** Opens the full review while the check still runs. */
  showReview(): void;
  /** Check by hand only: saves the cleaned file. */
  saveCleaned(photoId: number): void;
  /** As covering for an upload: exactly this plan when given. */
  saveCovered(photoId: number, plan?: RedactionPlan): void;
  /** Check by hand only: saves every cleaned photo in one archive; covered where a plan says so. */
  saveAll(plans: ReadonlyMap<number, RedactionPlan> | null): void;
  /** Check by hand only: puts the picture, cleaned and as the plan makes it, on the clipboard as PNG. */
  copyPicture(photoId: number, plan: RedactionPlan | null): void;
  /** The picture as the plan makes it, smaller than it is sent; null when it can't be drawn. */
  drawPreview(photoId: number, plan: RedactionPlan): Promise<Blob | null>;
}
