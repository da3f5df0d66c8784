import { useContext, type ReactNode } from 'react';
import type { Arming } from '../parts/arming';
import { GuardedButton } from '../parts/guarded-button';
import { plural } from '../plural';
import { LocaleContext, useSay } from '../say';
import type { Choices } from './choices';
import './actions.css';

interface UploadActionsProps {
  readonly choices: Choices;
  readonly inTrouble: boolean;
  /** Number of regions that would be covered. */
  readonly toCover: number;
  readonly arming: Arming;
  readonly onCleaned: () => void;
  readonly onCover: () => void;
  readonly onDoNotUpload: () => void;
  readonly onRetry: () => void;
  readonly onDontWait: () => void;
  /** Whether covering makes a still picture of one that moves. */
  readonly stills: boolean;
  readonly onPreviewCover: (on: boolean) => void;
}

/** The ways on for an upload, the proposed one first. */
export function UploadActions(props: UploadActionsProps): ReactNode {
  const { choices, inTrouble, toCover, arming } = props;
  const say = useSay();
  const locale = useContext(LocaleContext);
  const cover = choices.cover && (
    <GuardedButton
      key="cover"
      action="cover-and-upload"
      arming={arming}
      primary={choices.primary === 'cover'}
      disabled={!choices.ready || toCover === 0}
      hint={
        toCover === 0
          ? say('review.action.cover.nothing')
          : say({ key: `review.action.cover.hint.${plural(locale, toCover)}`, values: { count: toCover } })
      }
      onPress={props.onCover}
      onPoint={props.onPreviewCover}
    >
      {say('review.action.cover-and-upload')}
    </GuardedButton>
  );
  const cleaned = choices.cleaned && (
    <GuardedButton
      key="cleaned"
      action="upload-cleaned"
      arming={arming}
      primary={choices.primary === 'cleaned'}
      disabled={!choices.ready}
      hint={say(inTrouble ? 'review.action.upload-cleaned.trouble-hint' : 'review.action.upload-cleaned.hint')}
      onPress={props.onCleaned}
    >
      {say(inTrouble ? 'review.action.upload-cleaned.trouble' : 'review.action.upload-cleaned')}
    </GuardedButton>
  );
  return (
    <div className="wl-actions" role="group" aria-label={say('review.actions')}>
      {arming.covered && (
        <p className="wl-actions__wait" role="alert" data-part="covered">
          {say('review.covered')}
        </p>
      )}
      {props.stills && <p className="wl-actions__wait">{say('review.action.cover.still')}</p>}
      {!choices.ready && choices.doNotUpload && (
        <p className="wl-actions__wait">
          {say('review.action.wait')}{' '}
          <button
            type="button"
            className="wl-button wl-button--quiet wl-button--small"
            data-action="dont-wait"
            onClick={props.onDontWait}
          >
            {say('review.action.dont-wait')}
          </button>
        </p>
      )}
      {choices.retry && (
        <button
          type="button"
          className={choices.primary === 'retry' ? 'wl-button wl-button--primary' : 'wl-button'}
          data-action="retry"
          onClick={props.onRetry}
        >
          {say('review.action.retry')}
        </button>
      )}
      {choices.primary === 'cleaned' ? [cleaned, cover] : [cover, cleaned]}
      {choices.doNotUpload && (
        <button
          type="button"
          className="wl-button wl-actions__stop"
          data-action="do-not-upload"
          onClick={props.onDoNotUpload}
        >
          {say('review.action.do-not-upload')}
        </button>
      )}
    </div>
  );
}
