import type { ReactNode } from 'react';
import { useSay } from '../say';
import './button.css';
import './photo-chooser.css';

/** The browser's own file chooser behind a button. Declared types only help the user; files are judged by content. */
export function PhotoChooser({ onFiles }: { readonly onFiles: (files: File[]) => void }): ReactNode {
  const say = useSay();
  return (
    <label className="wl-button wl-button--primary wl-chooser">
      {say('review.check.choose')}
      <input
        type="file"
        multiple
        accept="image/*,.heic,.heif,.avif,.jxl"
        className="wl-unseen"
        data-testid="check-input"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // Emptied so that the same photo can be chosen again.
          currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </label>
  );
}
