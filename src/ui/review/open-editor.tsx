import type { ReactNode } from 'react';
import type { PhotoView } from '../../bridge/review-state';
import { useSay } from '../say';
import '../parts/button.css';

/** Whether a photo can be drawn on: it is checked, could be shown, and its covered copy could go on. */
export function isEditable({ stage, previewUrl, hasCleaned, report }: PhotoView): boolean {
  const opened = Boolean(report?.width && report.height);
  return stage === 'done' && previewUrl !== null && hasCleaned && opened;
}

/** The way into the editor, beside the photo. */
export function OpenEditor({ onOpen }: { readonly onOpen: () => void }): ReactNode {
  const say = useSay();
  return (
    <button type="button" className="wl-button wl-button--small" data-action="open-editor" onClick={onOpen}>
      <span>{say('editor.open')}</span>
      <span className="wl-button__hint">{say('editor.open.hint')}</span>
    </button>
  );
}
