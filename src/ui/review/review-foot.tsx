import type { ReactNode } from 'react';
import type { PhotoView, ReviewActions, ReviewState } from '../../bridge/review-state';
import type { Arming } from '../parts/arming';
import type { Choices } from './choices';
import { SaveActions } from './save-actions';
import { UploadActions } from './upload-actions';
import type { Covers } from './use-covers';

interface ReviewFootProps {
  readonly state: ReviewState;
  /** The one that is shown; null when there is none. */
  readonly photo: PhotoView | null;
  readonly choices: Choices;
  readonly inTrouble: boolean;
  readonly covers: Covers;
  readonly arming: Arming;
  readonly actions: ReviewActions;
  readonly onDontWait: () => void;
  readonly onPreviewCover: (on: boolean) => void;
}

/** The ways on: to the page that waits for the photo, or to the user's own disk and clipboard. */
export function ReviewFoot(props: ReviewFootProps): ReactNode {
  const { state, photo, inTrouble, covers, actions, onPreviewCover } = props;
  const retry = (): void => {
    actions.retry();
  };
  if (state.purpose === 'upload') {
    return (
      <UploadActions
        choices={props.choices}
        inTrouble={inTrouble}
        toCover={covers.changes}
        stills={covers.stills}
        arming={props.arming}
        onCleaned={() => {
          actions.uploadCleaned();
        }}
        onCover={() => {
          actions.coverAndUpload(covers.plans);
        }}
        onDoNotUpload={() => {
          actions.doNotUpload();
        }}
        onRetry={retry}
        onDontWait={props.onDontWait}
        onPreviewCover={onPreviewCover}
      />
    );
  }
  if (!photo) return null;
  return (
    <SaveActions
      photo={photo}
      photos={state.photos}
      told={state.told}
      inTrouble={inTrouble}
      canCover={state.canCover || covers.changes > 0}
      toCover={covers.changesTo(photo)}
      toCoverInAll={covers.changes}
      stills={covers.stills}
      actions={{
        cleaned: () => {
          actions.saveCleaned(photo.id);
        },
        covered: () => {
          actions.saveCovered(photo.id, covers.planOf(photo));
        },
        copy: (covered) => {
          actions.copyPicture(photo.id, covered ? covers.planOf(photo) : null);
        },
        all: (covered) => {
          actions.saveAll(covered ? covers.plans : null);
        },
        retry,
      }}
      onPreviewCover={onPreviewCover}
    />
  );
}
