import type { PhotoView, Stage } from '../../bridge/review-state';

/** Share of a photo's check that lies behind it when a stage begins, by how long the stages usually take. */
const behind: Readonly<Record<Stage, number>> = { waiting: 0, cleaning: 0.1, decoding: 0.25, detecting: 0.5, done: 1 };

/** How far the check of all photos is, in 0..1. */
export function progress(photos: readonly PhotoView[]): number {
  if (photos.length === 0) return 0;
  return photos.reduce((sum, photo) => sum + behind[photo.stage], 0) / photos.length;
}

/** The stage to name: that of the first photo that is not done. */
export function currentStage(photos: readonly PhotoView[]): Stage {
  return (
    (
      photos.find((photo) => photo.stage !== 'done' && photo.stage !== 'waiting') ??
      photos.find((photo) => photo.stage !== 'done')
    )?.stage ?? 'done'
  );
}
