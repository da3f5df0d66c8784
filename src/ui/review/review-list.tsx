import type { ReactNode } from 'react';
import { showsLittleElse } from '../../core/policy/shows-little-else';
import { useSay } from '../say';
import type { PhotoView, ReviewActions, ReviewState } from '../../bridge/review-state';
import { BatchSummary } from './batch-summary';
import { FindingList } from './finding-list';
import { HiddenColourOffer } from './hidden-colour-offer';
import { HiddenData } from './hidden-data';
import type { ListPart } from './list-parts';
import { NotCheckedList } from './not-checked';
import type { ListedFinding } from './order-findings';
import { OtherWays } from './other-ways';
import { PartJumps } from './part-jumps';
import { RaiseProfile } from './raise-profile';
import type { Covers } from './use-covers';

interface ReviewListProps {
  readonly state: ReviewState;
  readonly photo: PhotoView;
  readonly listed: readonly ListedFinding[];
  readonly covers: Covers;
  readonly actions: ReviewActions;
  readonly linked: string | null;
  readonly onLink: (id: string | null) => void;
  readonly focusId: (id: string) => string;
  readonly partId: (part: ListPart) => string;
  /** Those of them that are folded away. */
  readonly weaker: readonly ListedFinding[];
  /** Whether they are unfolded. */
  readonly unfolded: boolean;
  readonly onUnfold: (unfolded: boolean) => void;
  /** Asks for the original; null when that is not offered now. */
  readonly onOriginal: (() => void) | null;
  /** Whether what is offered can be done now: see `Choices`. */
  readonly ready: boolean;
}

/** Everything that is said about one photo, beside it. */
export function ReviewList(props: ReviewListProps): ReactNode {
  const { state, photo, covers, actions, partId } = props;
  const say = useSay();
  const littleElse = showsLittleElse(photo.report?.findings ?? [], state.profile);
  const isUpload = state.purpose === 'upload';
  const canChange = state.phase === 'checking' || state.phase === 'decide';
  return (
    <div className="wl-review__list">
      {isUpload && <BatchSummary photos={state.photos} />}
      <PartJumps report={photo.report} partId={partId} />
      <NotCheckedList report={photo.report} titleId={partId('not-checked')} />
      {littleElse && (
        <p className="wl-little-else" data-testid="little-else">
          {say('review.little-else')}
        </p>
      )}
      <FindingList
        photo={photo}
        listed={props.listed}
        weaker={props.weaker}
        unfolded={props.unfolded}
        onUnfold={props.onUnfold}
        linked={props.linked}
        onLink={props.onLink}
        focusId={props.focusId}
        partId={partId}
        checking={state.phase === 'checking'}
        canChange={canChange}
        canCover={state.canCover}
        treatmentOf={(item) => covers.treatmentOf(photo, item)}
        onTreat={(choices) => {
          covers.treat(photo, choices);
        }}
      />
      <HiddenData report={photo.report} titleId={partId('hidden')}>
        <HiddenColourOffer
          photo={photo}
          canClear={canChange}
          onClear={() => {
            actions.clearHiddenColour(photo.id);
          }}
        />
      </HiddenData>
      {isUpload && (
        <RaiseProfile
          profile={state.profile}
          onRaise={() => {
            actions.setProfile('hidden');
          }}
        />
      )}
      {props.onOriginal && <OtherWays photos={state.photos} ready={props.ready} onOriginal={props.onOriginal} />}
    </div>
  );
}
