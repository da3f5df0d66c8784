import { useId, useState, type ReactNode } from 'react';
import type { ReviewActions, ReviewState } from '../../bridge/review-state';
import type { Locale } from '../../core/strings/locale';
import { noChange } from '../../core/redaction/plan';
import { Editor } from '../editor/editor';
import { useArming } from '../parts/arming';
import { LocaleContext } from '../say';
import { BatchSummary } from './batch-summary';
import { ConfirmOriginal } from './confirm-original';
import { isCovered, nothingChosen, withChoice } from './cover-choice';
import { FindingList } from './finding-list';
import { HiddenColourOffer } from './hidden-colour-offer';
import { HiddenData } from './hidden-data';
import type { ListPart } from './list-parts';
import { NotCheckedList } from './not-checked';
import { PartJumps } from './part-jumps';
import { orderFindings } from './order-findings';
import { orderPhotos } from './order-photos';
import { isEditable, OpenEditor } from './open-editor';
import { OtherWays } from './other-ways';
import { PhotoStage } from '../parts/photo-stage';
import { PhotoStrip } from './photo-strip';
import { afterEdit, changesIn, editOf, nothingEdited, planOfPhoto, plansOfAll } from './photo-edits';
import { RaiseProfile } from './raise-profile';
import { ReviewHead } from './review-head';
import { SaveActions } from './save-actions';
import { troubleText } from './trouble-text';
import { UploadActions } from './upload-actions';
import { uploadChoices } from './choices';
import '../theme.css';
import './review.css';

export interface ReviewProps {
  readonly state: ReviewState;
  readonly actions: ReviewActions;
  readonly locale: Locale;
  /** How long buttons that let something be uploaded ignore clicks after the screen appeared, in milliseconds. */
  readonly armedAfterMs?: number;
}

/** The photo, what was found in it, what was not looked at, and what can be done. */
export function Review({ state, actions, locale, armedAfterMs = 500 }: ReviewProps): ReactNode {
  const arming = useArming(armedAfterMs, state.phase);
  const focusPrefix = useId();
  const [chosenId, setChosenId] = useState<number | null>(null);
  const [choice, setChoice] = useState(nothingChosen);
  const [edits, setEdits] = useState(nothingEdited);
  const [editing, setEditing] = useState(false);
  const [linked, setLinked] = useState<string | null>(null);
  const [previewCover, setPreviewCover] = useState(false);
  const [waits, setWaits] = useState(true);
  const [asksOriginal, setAsksOriginal] = useState(false);

  // Photos change places only once all are checked, not under the user's pointer.
  const complete = state.photos.every((photo) => photo.stage === 'done');
  const photos = complete ? orderPhotos(state.photos) : state.photos;
  const photo = photos.find(({ id }) => id === chosenId) ?? photos[0];
  const isUpload = state.purpose === 'upload';
  const inTrouble = troubleText(state, locale) !== null;
  const busy = state.phase === 'working' || state.phase === 'ended';

  const listed = orderFindings(photo?.report?.findings ?? []);
  const focusId = (id: string): string => `${focusPrefix}-${String(listed.findIndex((item) => item.id === id))}`;
  const partId = (part: ListPart): string => `${focusPrefix}-${part}`;
  const plans = plansOfAll(choice, edits, state.photos, state.profile);
  const toCover = [...plans.values()].reduce((sum, plan) => sum + changesIn(plan), 0);
  const canEdit = photo !== undefined && !busy && state.phase !== 'passed' && isEditable(photo);
  const choices = uploadChoices(state, toCover, waits);

  return (
    <LocaleContext value={locale}>
      <div
        className={`wl-screen wl-review wl-review--${state.purpose}`}
        lang={locale}
        data-screen="review"
        data-phase={state.phase}
        data-purpose={state.purpose}
        data-armed={arming.armed}
      >
        <div
          className="wl-review__panel"
          role={isUpload ? 'dialog' : undefined}
          aria-labelledby={`${focusPrefix}-title`}
        >
          <ReviewHead state={state} photo={photo ?? null} titleId={`${focusPrefix}-title`} />
          {photo && state.phase !== 'ended' && (
            <div className="wl-review__body">
              <div className="wl-review__picture">
                <PhotoStage
                  photo={photo}
                  listed={listed}
                  isCovered={(item) => state.canCover && isCovered(choice, photo.id, item, state.profile)}
                  linked={linked}
                  onLink={setLinked}
                  onChoose={(id) => document.getElementById(focusId(id))?.focus()}
                  plan={state.canCover || toCover > 0 ? planOfPhoto(choice, edits, photo, state.profile) : noChange}
                  previewCover={previewCover || state.phase === 'working'}
                />
                {canEdit && (
                  <OpenEditor
                    onOpen={() => {
                      setEditing(true);
                    }}
                  />
                )}
                {photos.length > 1 && <PhotoStrip photos={photos} selectedId={photo.id} onSelect={setChosenId} />}
              </div>
              <div className="wl-review__list">
                {isUpload && <BatchSummary photos={state.photos} />}
                <PartJumps report={photo.report} partId={partId} />
                <NotCheckedList report={photo.report} titleId={partId('not-checked')} />
                <FindingList
                  photo={photo}
                  listed={listed}
                  linked={linked}
                  onLink={setLinked}
                  focusId={focusId}
                  partId={partId}
                  checking={state.phase === 'checking'}
                  canCover={state.canCover && !busy}
                  isCovered={(item) => isCovered(choice, photo.id, item, state.profile)}
                  onCover={(item, cover) => {
                    setChoice(withChoice(choice, photo.id, item, cover));
                  }}
                />
                <HiddenData report={photo.report} titleId={partId('hidden')}>
                  <HiddenColourOffer
                    photo={photo}
                    canClear={!busy && state.phase !== 'passed'}
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
                {isUpload && choices.original && (
                  <OtherWays
                    photos={state.photos}
                    onOriginal={() => {
                      setAsksOriginal(true);
                    }}
                  />
                )}
              </div>
            </div>
          )}
          {!busy && (
            <div className="wl-review__foot">
              {isUpload ? (
                <UploadActions
                  choices={choices}
                  inTrouble={inTrouble}
                  toCover={toCover}
                  arming={arming}
                  onCleaned={() => {
                    actions.uploadCleaned();
                  }}
                  onCover={() => {
                    actions.coverAndUpload(plans);
                  }}
                  onDoNotUpload={() => {
                    actions.doNotUpload();
                  }}
                  onRetry={() => {
                    actions.retry();
                  }}
                  onDontWait={() => {
                    setWaits(false);
                  }}
                  onPreviewCover={setPreviewCover}
                />
              ) : (
                photo && (
                  <SaveActions
                    photo={photo}
                    inTrouble={inTrouble}
                    canCover={(state.canCover && listed.some(({ finding }) => finding.region !== null)) || toCover > 0}
                    toCover={changesIn(planOfPhoto(choice, edits, photo, state.profile))}
                    onCleaned={() => {
                      actions.saveCleaned(photo.id);
                    }}
                    onCover={() => {
                      actions.saveCovered(photo.id, planOfPhoto(choice, edits, photo, state.profile));
                    }}
                    onRetry={() => {
                      actions.retry();
                    }}
                    onPreviewCover={setPreviewCover}
                  />
                )
              )}
            </div>
          )}
        </div>
        {editing && canEdit && photo.previewUrl !== null && (
          <Editor
            key={photo.id}
            photo={photo}
            photoUrl={photo.previewUrl}
            listed={listed}
            initial={editOf(choice, edits, photo, state.profile)}
            draw={(plan) => actions.drawPreview(photo.id, plan)}
            onDone={(edit) => {
              const after = afterEdit(choice, edits, photo, edit);
              setChoice(after.choice);
              setEdits(after.edits);
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
