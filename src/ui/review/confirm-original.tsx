import { useContext, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { PhotoView } from '../../bridge/review-state';
import type { Profile } from '../../core/check/report';
import { useArming } from '../parts/arming';
import { GuardedButton } from '../parts/guarded-button';
import { LocaleContext, useSay } from '../say';
import { isTheWord } from './is-the-word';
import { originalCarries } from './original-carries';
import '../parts/dialog.css';

interface ConfirmOriginalProps {
  readonly photos: readonly PhotoView[];
  readonly profile: Profile;
  readonly armedAfterMs: number;
  readonly onConfirm: () => void;
  readonly onBack: () => void;
}

/** Asks once more before the original goes out; who must not be found types a word first. */
export function ConfirmOriginal({ photos, profile, armedAfterMs, onConfirm, onBack }: ConfirmOriginalProps): ReactNode {
  const say = useSay();
  const locale = useContext(LocaleContext);
  const arming = useArming(armedAfterMs, 'confirm-original');
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [typed, setTyped] = useState('');
  const word = say('review.original.word');
  const mustType = profile === 'hidden';
  const flagged = photos.some((photo) => (photo.report?.findings.length ?? 0) > 0);

  useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
  }, []);

  return (
    <dialog ref={dialog} className="wl-dialog" aria-labelledby={titleId} data-part="confirm-original" onClose={onBack}>
      <h2 id={titleId}>{say('review.original.title')}</h2>
      <p>{originalCarries(photos, locale)}</p>
      {flagged && <p>{say('review.original.details')}</p>}
      {mustType && (
        <label className="wl-dialog__word">
          {say({ key: 'review.original.type', values: { word } })}
          <input
            type="text"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            data-testid="original-word"
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
            }}
          />
        </label>
      )}
      <div className="wl-dialog__actions">
        <button type="button" className="wl-button wl-button--primary" data-action="back" onClick={onBack}>
          {say('review.original.back')}
        </button>
        <GuardedButton
          action="confirm-send-original"
          arming={arming}
          disabled={mustType && !isTheWord(typed, word)}
          onPress={onConfirm}
        >
          {say('review.original.confirm')}
        </GuardedButton>
      </div>
    </dialog>
  );
}
