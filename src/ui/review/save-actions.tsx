import { useContext, type ReactNode } from 'react';
import type { PhotoView } from '../../bridge/review-state';
import type { Sentence } from '../../core/result';
import { plural } from '../plural';
import { LocaleContext, useSay } from '../say';
import '../parts/button.css';
import './actions.css';

interface SaveActionsProps {
  readonly photo: PhotoView;
  readonly photos: readonly PhotoView[];
  /** What became of the last thing that was done here. */
  readonly told: Sentence | null;
  readonly inTrouble: boolean;
  readonly canCover: boolean;
  /** Number of changes to this photo, and to all of them. */
  readonly toCover: number;
  readonly toCoverInAll: number;
  readonly actions: {
    readonly cleaned: () => void;
    readonly covered: () => void;
    readonly copy: (covered: boolean) => void;
    readonly all: (covered: boolean) => void;
    readonly retry: () => void;
  };
  /** Whether covering makes a still picture of one that moves. */
  readonly stills: boolean;
  readonly onPreviewCover: (on: boolean) => void;
}

/** The ways on in a check by hand: nothing leaves, files are saved or copied. */
export function SaveActions(props: SaveActionsProps): ReactNode {
  const { photo, photos, told, inTrouble, toCover, actions, onPreviewCover } = props;
  const say = useSay();
  const locale = useContext(LocaleContext);
  const canCover = props.canCover && photo.hasCleaned;
  const ready = photo.stage === 'done';
  const coverFirst = canCover && toCover > 0;
  const cleaned = photos.filter(({ hasCleaned }) => hasCleaned).length;
  const values = { count: cleaned, photos: photos.length };
  const allHint = say({ key: cleaned < photos.length ? 'hand.save-all.part' : 'hand.save-all.hint', values });
  const button = (
    action: string,
    label: string,
    hint: string,
    onPress: () => void,
    { primary = false, disabled = false, covers = false } = {},
  ): ReactNode => (
    <button
      type="button"
      className={primary ? 'wl-button wl-button--primary' : 'wl-button'}
      data-action={action}
      disabled={disabled}
      onClick={onPress}
      {...(covers ? pointing(onPreviewCover) : {})}
    >
      <span>{label}</span>
      <span className="wl-button__hint">{hint}</span>
    </button>
  );
  return (
    <div className="wl-actions" role="group" aria-label={say('review.actions')}>
      {props.stills && <p className="wl-actions__wait">{say('review.action.cover.still')}</p>}
      {inTrouble && (
        <button type="button" className="wl-button" data-action="retry" onClick={actions.retry}>
          {say('review.action.retry')}
        </button>
      )}
      {canCover &&
        button(
          'save-covered',
          say('review.action.save-covered'),
          toCover === 0
            ? say('review.action.cover.nothing')
            : say({ key: `review.action.cover.hint.${plural(locale, toCover)}`, values: { count: toCover } }),
          actions.covered,
          { primary: coverFirst, disabled: !ready || toCover === 0, covers: true },
        )}
      {photo.hasCleaned &&
        button(
          'save-cleaned',
          say('review.action.save-cleaned'),
          say('review.action.upload-cleaned.hint'),
          actions.cleaned,
          {
            primary: !coverFirst,
          },
        )}
      {photo.hasCleaned &&
        button(
          'copy-picture',
          say(coverFirst ? 'hand.copy-covered' : 'hand.copy'),
          say('hand.copy.hint'),
          () => {
            actions.copy(coverFirst);
          },
          { disabled: !ready, covers: coverFirst },
        )}
      {photos.length > 1 &&
        cleaned > 0 &&
        button('save-all', say('hand.save-all'), allHint, () => {
          actions.all(false);
        })}
      {photos.length > 1 &&
        cleaned > 0 &&
        props.toCoverInAll > 0 &&
        button(
          'save-all-covered',
          say('hand.save-all-covered'),
          allHint,
          () => {
            actions.all(true);
          },
          { disabled: photos.some(({ stage }) => stage !== 'done') },
        )}
      <p className="wl-actions__told" role="status">
        {told && say(told)}
      </p>
    </div>
  );
}

function pointing(tell: (on: boolean) => void) {
  const on = (): void => {
    tell(true);
  };
  const off = (): void => {
    tell(false);
  };
  return { onMouseEnter: on, onMouseLeave: off, onFocus: on, onBlur: off };
}
