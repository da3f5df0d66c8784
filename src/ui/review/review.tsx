import { useId, useState, type ReactNode } from 'react';
import type { ReviewActions, ReviewState } from '../../bridge/review-state';
import { directionOf, type Locale } from '../../core/strings/locale';
import { Editor } from '../editor/editor';
import { useArming } from '../parts/arming';
import { PhotoStage } from '../parts/photo-stage';
import { LocaleContext } from '../say';
import { uploadChoices } from './choices';
import { ConfirmOriginal } from './confirm-original';
import { isEditable, OpenEditor } from './open-editor';
import { orderFindings } from './order-findings';
import { orderPhotos } from './order-photos';
import { PhotoStrip } from './photo-strip';
import { ReviewFoot } from './review-foot';
import { ReviewHead } from './review-head';
import { ReviewList } from './review-list';
import { troubleText } from './trouble-text';
import { useCovers } from './use-covers';
import { weakerClues } from './weaker-clues';
import '../theme.css';
import './review.css';

export interface ReviewProps {
  readonly state: ReviewState;
  readonly actions: ReviewActions;
  readonly locale: Locale;
  /** The photo that is shown, where something outside chooses it; otherwise the review does. */
  readonly shownId?: number;
  /** How long buttons that let something be uploaded ignore clicks after the screen appeared, in milliseconds. */
  readonly armedAfterMs?: number;
}

/** The photo, what was found in it, what was not looked at, and what can be done. */
export function Review({ state, actions, locale, shownId, armedAfterMs = 500 }: ReviewProps): ReactNode {
  const arming = useArming(armedAfterMs, state.phase);
  const prefix = useId();
  const covers = useCovers(state);
  const [chosenId, setChosenId] = useState<number | null>(null);
  const [editing, setEditing] = useState(false);
  const [linked, setLinked] = useState<string | null>(null);
  const [unfolded, setUnfolded] = useState(false);
  const [previewCover, setPreviewCover] = useState(false);
  const [waits, setWaits] = useState(true);
  const [asksOriginal, setAsksOriginal] = useState(false);

  // Photos change places only once all are checked, not under the user's pointer.
  const complete = state.photos.every((photo) => photo.stage === 'done');
  const photos = complete ? orderPhotos(state.photos) : state.photos;
  const photo = photos.find(({ id }) => id === (shownId ?? chosenId)) ?? photos[0];
  const isUpload = state.purpose === 'upload';
  // Where one photo is chosen from outside, the words at the top are about that one.
  const headState = shownId === undefined || !photo ? state : { ...state, photos: [photo] };
  const inTrouble = troubleText(headState, locale) !== null;
  const busy = state.phase === 'working' || state.phase === 'ended';

  const listed = orderFindings(photo?.report?.findings ?? []);
  // Rows change places only once all is checked, not under the user's pointer.
  const weaker = photo?.stage === 'done' ? weakerClues(listed, state.profile) : [];
  const focusId = (id: string): string => `${prefix}-${String(listed.findIndex((item) => item.id === id))}`;
  const canEdit = photo !== undefined && !busy && state.phase !== 'passed' && isEditable(photo);
  const choices = uploadChoices(state, covers.changes, waits);

  return (
    <LocaleContext value={locale}>
      <div
        className={`wl-screen wl-review wl-review--${state.purpose}`}
        lang={locale}
        dir={directionOf(locale)}
        data-screen="review"
        data-phase={state.phase}
        data-purpose={state.purpose}
        data-armed={arming.armed}
      >
        <div
          className="wl-review__panel"
          role={isUpload ? 'dialog' : undefined}
          aria-labelledby={isUpload ? `${prefix}-title` : undefined}
        >
          <ReviewHead
            state={headState}
            photo={photo ?? null}
            titleId={`${prefix}-title`}
            wrong={covers.wrongIn(headState.photos)}
          />
          {photo && state.phase !== 'ended' && (
            <div className="wl-review__body">
              <div className="wl-review__picture">
                <PhotoStage
                  photo={photo}
                  profile={state.profile}
                  listed={listed.filter((item) => {
                    const treatment = covers.treatmentOf(photo, item);
                    return treatment === 'cover' || (treatment !== 'wrong' && (unfolded || !weaker.includes(item)));
                  })}
                  isCovered={(item) => covers.treatmentOf(photo, item) === 'cover'}
                  linked={linked}
                  onLink={setLinked}
                  onChoose={(id) => {
                    const row = document.getElementById(focusId(id));
                    row?.closest('details')?.setAttribute('open', '');
                    row?.focus();
                  }}
                  plan={covers.planOf(photo)}
                  previewCover={previewCover || state.phase === 'working'}
                />
                {canEdit && (
                  <OpenEditor
                    onOpen={() => {
                      setEditing(true);
                    }}
                  />
                )}
                {shownId === undefined && photos.length > 1 && (
                  <PhotoStrip photos={photos} selectedId={photo.id} onSelect={setChosenId} />
                )}
              </div>
              <ReviewList
                state={state}
                photo={photo}
                listed={listed}
                covers={covers}
                actions={actions}
                linked={linked}
                onLink={setLinked}
                focusId={focusId}
                partId={(part) => `${prefix}-${part}`}
                weaker={weaker}
                unfolded={unfolded}
                onUnfold={setUnfolded}
                ready={choices.ready}
                onOriginal={
                  isUpload && choices.original
                    ? () => {
                        setAsksOriginal(true);
                      }
                    : null
                }
              />
            </div>
          )}
          {!busy && (
            <div className="wl-review__foot">
              <ReviewFoot
                state={state}
                photo={photo ?? null}
                choices={choices}
                inTrouble={inTrouble}
                covers={covers}
                arming={arming}
                actions={actions}
                onDontWait={() => {
                  setWaits(false);
                }}
                onPreviewCover={setPreviewCover}
              />
            </div>
          )}
        </div>
        {editing && canEdit && photo.previewUrl !== null && (
          <Editor
            key={photo.id}
            photo={photo}
            photoUrl={photo.previewUrl}
            listed={listed}
            initial={covers.editOf(photo)}
            draw={(plan) => actions.drawPreview(photo.id, plan)}
            onDone={(edit) => {
              covers.takeOver(photo, edit);
              setEditing(false);
            }}
            onCancel={() => {
              setEditing(false);
            }}
          />
        )}
        {asksOriginal && choices.original && (
          <ConfirmOriginal
            photos={state.photos}
            profile={state.profile}
            armedAfterMs={armedAfterMs}
            onConfirm={() => {
              actions.sendOriginal();
            }}
            onBack={() => {
              setAsksOriginal(false);
            }}
          />
        )}
      </div>
    </LocaleContext>
  );
}
